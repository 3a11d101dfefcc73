import './lib/require-node.mjs'
import { build } from './lib/build.mjs'
import { install } from './lib/install.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  await install()
  await build()
})
