import './lib/require-node.mjs'
import { install } from './lib/install.mjs'
import { run } from './lib/run.mjs'

await run(install)
