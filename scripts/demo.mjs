import './lib/require-node.mjs'
import { runApplication } from './lib/application.mjs'
import { fillDemo, listLogins } from './lib/demo.mjs'
import { run } from './lib/run.mjs'

await run(() => runApplication({ name: 'demo', fill: fillDemo, farewell: listLogins }))
