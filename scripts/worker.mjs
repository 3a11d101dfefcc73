import './lib/require-node.mjs'
import { once } from 'node:events'
import { endChild, startNode } from './lib/children.mjs'
import { openDatabase } from './lib/database.mjs'
import { environment } from './lib/environment.mjs'
import { install } from './lib/install.mjs'
import { isLocked } from './lib/lock.mjs'
import { migrate } from './lib/migrate.mjs'
import { dataFolder, inProject, prepareDataFolder, root } from './lib/paths.mjs'
import { lockOf } from './lib/prepare.mjs'
import { atEnd, isStopping, markServing, run } from './lib/run.mjs'

const startsWithin = 20_000
const mostTurns = 3

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
  const start = () => {
    const child = startNode({
      args: ['--import', 'tsx', inProject('src', 'worker.ts')],
      env,
      cwd: root,
    })
    atEnd(() => endChild({ child, within: 60_000 }))
    return child
  }
  markServing()
  for (let turn = 1; ; turn += 1) {
    const since = Date.now()
    const [code] = await once(start(), 'exit')
    if (isStopping()) return new Promise(() => {})
    // On Node 20 a program of tsx now and then ends while it starts, silently and with code 0.
    const isSilent = code === 0 && Date.now() - since < startsWithin
    if (!isSilent || turn === mostTurns) return code ?? 1
  }
})
