import './lib/require-node.mjs'
import { once } from 'node:events'
import { endChild, programOf, startNode } from './lib/children.mjs'
import { root } from './lib/paths.mjs'
import { readPort, requireFreePort } from './lib/port.mjs'
import { prepare, takeDataFolder } from './lib/prepare.mjs'
import { atEnd, isStopping, markServing, run } from './lib/run.mjs'

/** Serves the sources with hot reload, on a database of its own. */
await run(async () => {
  const port = readPort()
  const about = `process ${process.pid}, http://localhost:${port}`
  const folder = await takeDataFolder({ name: 'dev', about })
  await requireFreePort({ port })
  const { env } = await prepare({ folder, mode: 'development' })
  const child = startNode({
    args: [programOf('next/dist/bin/next'), 'dev', '--port', String(port)],
    env: { ...env, PORT: String(port) },
    cwd: root,
  })
  atEnd(() => endChild({ child }))
  markServing()
  const [code] = await once(child, 'exit')
  if (isStopping()) return new Promise(() => {})
  return code ?? 1
})
