import { setImmediate as next, setTimeout as sleep } from 'node:timers/promises'

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/** Milliseconds that a small body may take. */
const patience = 30_000

/**
 * Waits until a small body is here, or as much of a larger one as Node takes before somebody reads it: who
 * sends slowly, or stops in the middle, holds nobody's turn meanwhile.
 *
 * @param {IncomingMessage} req
 * @returns {Promise<boolean>} false where it does not come
 */
export const bodySent = async (req) => {
  if (!hasBody(req)) return true
  const end = performance.now() + patience
  for (let pause = 0; !isHere(req); pause = Math.min(pause * 2 + 1, 50)) {
    if (req.destroyed || performance.now() > end) return false
    // As a rule it came with the head, and is read next.
    await (pause === 0 ? next() : sleep(pause))
  }
  return true
}

const hasBody = (/** @type {IncomingMessage} */ { headers }) =>
  'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0

const isHere = (/** @type {IncomingMessage} */ req) =>
  req.complete || req.readableLength >= req.readableHighWaterMark
