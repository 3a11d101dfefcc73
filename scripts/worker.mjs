import './lib/require-node.mjs'
import { endChild, startNode } from './lib/children.mjs'
import { openDatabase } from './lib/database.mjs'
import { environment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { keepRunning } from './lib/keep-running.mjs'
import { isLocked } from './lib/lock.mjs'
import { migrate } from './lib/migrate.mjs'
import { dataFolder, inProject, prepareDataFolder, root } from './lib/paths.mjs'
import { lockOf } from './lib/prepare.mjs'
import { atEnd, markServing, run } from './lib/run.mjs'

/**
 * Runs jobs in a process of its own, beside `npm start` or alone. `npm run worker -- demo` works
 * on the data folder of that name.
 */
await run(async () => {
  const folder = dataFolder({ name: process.argv[2] ?? 'crm' })
  prepareDataFolder({ folder })
  await install()
  const database = await openDatabase({ folder })
  atEnd(async () => {
    // Whoever serves this folder now needs the server, and stops it.
    if (!database.adopted && !(await isLocked({ file: lockOf(folder) }))) await database.stop()
  })
  const env = environment({ folder, databaseUrl: database.url, mode: 'production' })
  await migrate({ url: database.url, env })
  const start = () =>
    startNode({
      args: ['--import', 'tsx', inProject('src', 'worker.ts')],
      env,
      cwd: root,
    })
  let child = start()
  atEnd(() => endChild({ child, within: 60_000 }))
  markServing()
  await keepRunning({
    child,
    name: 'The worker',
    start: () => {
      child = start()
      return child
    },
  })
})
