import http from 'node:http'
import zlib from 'node:zlib'
import { createRequestListener } from '@remix-run/node-fetch-server'
import compression from 'compression'
import next from 'next'
import { safetyHeaders } from './safetyHeaders.mjs'

// The web server, as a program: `PORT` says where. Next makes the pages; a request of the API goes
// to its handler at once: on its way through Next it would take 1 to 2 ms longer, as much again as
// login and database take for a short answer (measured in November 2026).

const port = Number(process.env.PORT)
/** As Next has it: what a client calls us is no address to build links from. */
const host = `localhost:${port}`
const { webServer } = Object.assign(globalThis, { webServer: { answerOf: () => null } })

const pages = next({ dev: false, dir: process.cwd(), port })
// The application of the build gives its API to `webServer`: src/instrumentation.ts.
await pages.prepare()
const renderPage = pages.getRequestHandler()

/** A fifth of the time of the usual level, for a few more bytes. */
const compress = compression({ level: zlib.constants.Z_BEST_SPEED })

const server = http.createServer((req, res) => {
  const answer = webServer.answerOf({ method: req.method, url: req.url })
  if (!answer) {
    renderPage(req, res)
    return
  }
  for (const [name, value] of Object.entries(safetyHeaders)) res.setHeader(name, value)
  compress(req, res, () => createRequestListener((request) => answer(request), { host })(req, res))
})

server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
server.listen(port)

/** What is under way is finished first; whoever started this waits only for so long. */
const end = (/** @type {number} */ code) => {
  server.close(async () => {
    await pages.close()
    process.exit(code)
  })
}
process.once('SIGTERM', () => end(143))
process.once('SIGINT', () => end(130))
