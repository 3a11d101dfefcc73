/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 */

/**
 * Takes the cookies from a request that another site's page has made: a browser sends them along, forms
 * with files included, and the person knows nothing of it. Somebody who follows a link from there is
 * logged in as ever: that changes nothing, and the other page does not see it.
 *
 * @param {IncomingMessage} req
 * @param {string} [ownAddress] `CRM_URL`; without it a page's origin is compared with the host it asks
 */
export const keepToOwnOrigin = (req, ownAddress = process.env.CRM_URL) => {
  const { headers } = req
  if (!headers.cookie) return
  // Payload, which asks for itself, takes a link that was typed.
  if (isFollowed(req)) headers['sec-fetch-site'] = 'none'
  else if (!isOwn(req, ownAddress)) delete headers.cookie
}

const isFollowed = (/** @type {IncomingMessage} */ { headers, method }) =>
  method === 'GET' &&
  headers.origin === undefined &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document'

/** @param {IncomingMessage} req @param {string | undefined} ownAddress */
const isOwn = ({ headers }, ownAddress) => {
  const { host, origin } = headers
  const site = headers['sec-fetch-site']
  // A program, or a browser that says so of itself.
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  if (!URL.canParse(origin)) return false
  const asked = new URL(origin)
  return ownAddress ? asked.origin === new URL(ownAddress).origin : asked.host === host
}
