import './lib/require-node.mjs'
import { build } from './lib/build.mjs'
import { runToEnd } from './lib/children.mjs'
import { inProject, root } from './lib/paths.mjs'
import { prepare, takeDataFolder } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'

/** `npm run bench -- lists`: measures, on a database of its own that may be lost. */
await run(async () => {
  const folder = await takeDataFolder({ name: 'bench', about: `process ${process.pid}, bench` })
  const { env } = await prepare({ folder, mode: 'production', durable: false })
  await build()
  const { code } = await runToEnd({
    args: ['--import', 'tsx', inProject('tests', 'bench', 'scratch.ts'), ...process.argv.slice(2)],
    env,
    cwd: root,
  })
  return code
})
