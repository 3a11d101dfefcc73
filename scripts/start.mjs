import './lib/require-node.mjs'
import { runApplication } from './lib/application.mjs'
import { run } from './lib/run.mjs'

await run(() => runApplication({ name: 'crm' }))
