import { randomBytes } from 'node:crypto'

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

/** What comes of the API is data and downloads: as a page it may do nothing (CSP Level 3). */
export const policyOfData = "default-src 'none'; frame-ancestors 'self'"

/**
 * A page runs the scripts of the build, and those that Next writes into it, which carry a number that
 * nobody can know before: text from people that came to be markup would run nothing. Styles stand in
 * the elements (Payload's own do).
 *
 * @param {string} nonce
 */
export const policyOfPage = (nonce) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/**
 * Gives a page its policy; Next reads the number from the request, where no client's own may stand.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
export const guardPage = (req, res) => {
  const policy = policyOfPage(randomBytes(16).toString('base64'))
  req.headers['content-security-policy'] = policy
  delete req.headers['content-security-policy-report-only']
  res.setHeader('Content-Security-Policy', policy)
}
