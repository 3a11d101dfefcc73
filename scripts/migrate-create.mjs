import './lib/require-node.mjs'
import { buildEnvironment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { runPayload } from './lib/migrate.mjs'
import { run } from './lib/run.mjs'

/** `npm run migrate:create -- <name>`: writes the migration that the configuration asks for. */
await run(async () => {
  await install()
  const args = ['migrate:create', ...process.argv.slice(2)]
  const { code } = await runPayload({ args, env: buildEnvironment(), quiet: false })
  return code
})
