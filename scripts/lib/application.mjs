import { build } from './build.mjs'
import { keepRunning } from './keep-running.mjs'
import { readPort, requireFreePort } from './port.mjs'
import { prepare, takeDataFolder } from './prepare.mjs'
import { atEnd, markServing } from './run.mjs'
import { say, secondsSince, step } from './say.mjs'
import { endOrphan, serve } from './serve.mjs'

/**
 * Serves the CRM from a data folder until it is told to stop.
 *
 * @param {object} options
 * @param {string} options.name of the data folder
 * @param {(prepared: { url: string, env: NodeJS.ProcessEnv }) => Promise<void>} [options.fill]
 *   puts data in, before it serves
 * @param {() => string[]} [options.farewell] lines to say when it is ready
 */
export const runApplication = async ({ name, fill, farewell }) => {
  const since = Date.now()
  const port = readPort()
  const url = `http://localhost:${port}`
  const folder = await takeDataFolder({ name, about: `process ${process.pid}, ${url}` })
  const orphan = await endOrphan({ folder })
  if (orphan) say('Ended the web server that an earlier start left behind')
  // The system takes a moment to free the port of a killed process.
  await requireFreePort({ port, patience: orphan ? 5_000 : 0 })

  const { database, env } = await prepare({ folder, mode: 'production' })
  await fill?.({ url: database.url, env })
  await build()
  let server = await step({
    title: 'Starting the web server',
    run: () => serve({ port, env, folder }),
  })
  atEnd(() => server.stop())
  markServing()

  say('')
  say(`The CRM is ready after ${secondsSince(since)}: ${url}/admin`)
  for (const line of farewell?.() ?? []) say(line)
  say('Stop it with Ctrl-C')

  await keepRunning({
    child: server.child,
    name: 'The web server',
    start: async () => {
      server = await serve({ port, env, folder })
      return server.child
    },
  })
}
