import './lib/require-node.mjs'
import { typecheck } from './lib/checks.mjs'
import { install } from './lib/install.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  await install()
  return typecheck()
})
