import './lib/require-node.mjs'
import { Problem } from '../src/platform/database/embedded/problem.mjs'
import { buildEnvironment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { runPayload } from './lib/migrate.mjs'
import { run } from './lib/run.mjs'
import { step } from './lib/say.mjs'

/** Writes anew what is derived from the configuration: types, import map, where parts have migrations. */
await run(async () => {
  await install()
  for (const args of [['generate:types'], ['generate:importmap'], ['crm:folders']]) {
    await step({
      title: `payload ${args[0]}`,
      run: async () => {
        const { code, output } = await runPayload({ args, env: buildEnvironment() })
        if (code === 0) return
        console.error(output.trim())
        throw new Problem(`payload ${args[0]} failed, see above`)
      },
    })
  }
})
