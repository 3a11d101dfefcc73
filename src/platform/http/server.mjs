import { once } from 'node:events'
import http from 'node:http'
import next from 'next'
import { answerRequest } from './apiListener.mjs'
import { bodySent } from './bodySent.mjs'
import { noteAddress } from './clientAddress.mjs'
import { guardPage } from './contentSecurity.mjs'
import { keepToOwnOrigin } from './ownOrigin.mjs'

// The web server, as a program: `PORT` says where. Next makes the pages; a request of the API goes
// to its handler at once: on its way through Next it would take 1 to 2 ms longer, as much again as
// login and database take for a short answer (measured in November 2026).

const port = Number(process.env.PORT)
const host = `localhost:${port}`
// `next start` sets it, for its requests to itself.
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://${host}`

/**
 * The application of the build fills it in: src/instrumentation.ts.
 *
 * @type {import('./webServer.d.ts').WebServer}
 */
const application = {
  answerOf: () => null,
  renderInTime: ({ run }) => run(),
  stopWorkers: async () => {},
}
globalThis.webServer = application

const pages = next({ dev: false, dir: process.cwd(), port })
const renderPage = pages.getRequestHandler()
let isReady = false

/** @param {http.IncomingMessage} req @param {http.ServerResponse} res */
const handle = (req, res) => {
  const { method = 'GET', url = '/' } = req
  noteAddress(req)
  keepToOwnOrigin(req)
  const answer = application.answerOf({ method, url })
  if (answer) answerRequest({ answer, host, req, res })
  else if (!isReadable(url)) res.writeHead(400).end('Bad Request')
  else if (!isOfPage(req)) res.writeHead(405, { Allow: 'GET, HEAD' }).end('Method Not Allowed')
  else {
    guardPage(req, res)
    render(req, res)
  }
}

/** A page is read; what is sent to one is for a function of the server, and says so. Next fails on the rest. */
const isOfPage = (/** @type {http.IncomingMessage} */ { headers, method, url }) =>
  url?.startsWith('/api/') ||
  method === 'GET' ||
  method === 'HEAD' ||
  (method === 'POST' && 'next-action' in headers)

/** Has the path only signs that can be read? Next fails where it has not. */
const isReadable = (/** @type {string} */ url) => {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\u0000')
  } catch {
    return false
  }
}

/**
 * A page that took too long fails by what was broken off for it, which is no fault of the page.
 *
 * @param {http.IncomingMessage} req @param {http.ServerResponse} res
 */
const render = (req, res) => {
  const late = () => {
    // As it is by now: what packs the answer stands in it.
    const writeHead = /** @type {(...args: unknown[]) => http.ServerResponse} */ (res.writeHead)
    res.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) =>
      writeHead.call(res, status === 500 ? 503 : status, ...rest)
  }
  const busy = () => {
    res.writeHead(429, { 'Retry-After': '1' }).end('Too Many Requests')
  }
  const run = async () => {
    // Who asked may have gone while it waited.
    if (!res.destroyed) await renderPage(req, res)
  }
  application.renderInTime({ busy, headers: req.headers, late, run }).catch(console.error)
}

/**
 * Idle connections stay longer than proxies keep theirs (60 s as a rule): who closes first, closes in
 * the face of a request that is under way. Node's own five seconds did, on a slow machine.
 */
const keepAliveTimeout = 65_000

const server = http.createServer({ keepAliveTimeout }, async (req, res) => {
  if (!isReady) await ready
  if (await bodySent(req)) handle(req, res)
  else res.writeHead(408, { Connection: 'close' }).end('Request Timeout')
})

/** Longer than this nobody waits for requests and jobs that are under way. */
const patience = 4_000

let isStopping = false
const stop = async (/** @type {number} */ code) => {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(code), patience)
  const closed = new Promise((resolve) => server.close(resolve))
  // A browser keeps connections open that it does not use.
  setInterval(() => server.closeIdleConnections(), 100)
  await Promise.all([closed, application.stopWorkers()])
  await pages.close()
  process.exit(code)
}
process.on('SIGTERM', () => stop(143))
process.on('SIGINT', () => stop(130))

const fail = (/** @type {unknown} */ error) => {
  console.error(error)
  process.exit(1)
}
server.on('error', fail)
// The port first: whoever does not get it takes no jobs either.
server.listen(port)
const ready = once(server, 'listening')
  .then(() => pages.prepare())
  .then(() => {
    isReady = true
  }, fail)
