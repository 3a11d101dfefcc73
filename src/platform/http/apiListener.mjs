import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import { createRequest } from '@remix-run/node-fetch-server'
import compression from 'compression'
import { policyOfData } from './contentSecurity.mjs'
import { safetyHeaders } from './safetyHeaders.mjs'

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(req: IncomingMessage, res: ServerResponse, next: () => void) => void} Pack
 */

/** The quickest levels: a third of the usual ones' time, for a few more bytes. */
const packer = compression({
  brotli: {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MIN_QUALITY + 1 },
  },
  filter: (req, res) => !res.hasHeader('Content-Range') && compression.filter(req, res),
  level: zlib.constants.Z_BEST_SPEED,
})
/** Its types know Express's requests alone; of those it uses what Node's have. */
const pack = /** @type {Pack} */ (packer)

/**
 * Answers a request of Node with a handler of the Fetch API, packed for those who can unpack it.
 *
 * @param {object} options
 * @param {(request: Request) => Promise<Response>} options.answer
 * @param {string} options.host for the address of the request: what a client calls us is none to
 *   build links from
 * @param {IncomingMessage} options.req
 * @param {ServerResponse} options.res
 */
export const answerRequest = ({ answer, host, req, res }) => {
  for (const [name, value] of Object.entries(safetyHeaders)) res.setHeader(name, value)
  res.setHeader('Content-Security-Policy', policyOfData)
  pack(req, res, async () => {
    try {
      const request = createRequest(req, res, { host, trustProxy: true })
      const response = await answer(request)
      // It would keep what comes, and stop where nobody reads it.
      if (request.body && !request.body.locked) await request.body.cancel().catch(() => undefined)
      if (!req.complete) await discardRest(req, res)
      await send(res, response)
    } catch (error) {
      // Who asked has gone.
      if (res.destroyed && !res.writableFinished) return
      console.error(error)
      if (res.headersSent) res.destroy()
      else res.writeHead(500).end('Internal Server Error')
    }
  })
}

/** Bytes of a refused body that are waited for, and for how long (ms). */
const mostDiscarded = 64 * 1024 * 1024
const patience = 10_000

/**
 * Takes what is still on its way of a body that nobody reads, and keeps nothing of it: a client that is
 * cut off while it sends never reads the answer. Who sends on without end is cut off.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
const discardRest = async (req, res) => {
  let size = 0
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, patience)
    req.once('close', resolve)
    req.once('end', () => {
      clearTimeout(timer)
      resolve(undefined)
    })
    req.on('data', (chunk) => {
      size += chunk.length
      if (size > mostDiscarded) resolve(undefined)
    })
    req.resume()
  })
  if (!req.complete) res.setHeader('Connection', 'close')
}

/** @param {ServerResponse} res @param {Response} response */
const send = async (res, response) => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!response.body) {
    res.end()
  } else if (isWhole(response)) {
    // With its length, short ones are not packed.
    const body = Buffer.from(await response.arrayBuffer())
    res.setHeader('Content-Length', body.length)
    res.end(body)
  } else {
    // The browser's type of the same thing.
    const body = /** @type {import('node:stream/web').ReadableStream} */ (response.body)
    await pipeline(Readable.fromWeb(body), res)
  }
}

/** JSON has been put together in memory anyway; files and exports come piece by piece. */
const isWhole = (/** @type {Response} */ { headers }) =>
  headers.get('Content-Type')?.startsWith('application/json') ?? false
