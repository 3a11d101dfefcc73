import net from 'node:net'

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 */

/** The header in which our own server tells the application who asks; what a client sends in it is gone. */
export const addressHeader = 'x-crm-client'

/**
 * Notes where a request comes from. `CRM_PROXIES` says how many proxies of ours it has passed: each adds
 * the address that it was asked from to `X-Forwarded-For`, and what a client has written there before is
 * not believed.
 *
 * @param {IncomingMessage} req
 * @param {number} [proxies]
 */
export const noteAddress = (req, proxies = Number(process.env.CRM_PROXIES) || 0) => {
  const forwarded = String(req.headers['x-forwarded-for'] ?? '').split(',')
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  req.headers[addressHeader] = networkOf(told || req.socket.remoteAddress || '')
}

/**
 * An address as limits count it: IPv4 as it is, IPv6 by its network, because whoever has one address
 * has the 2⁶⁴ of it (RFC 6177).
 *
 * @param {string} address
 * @returns {string}
 */
export const networkOf = (address) => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!net.isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const left = Array(tail === undefined ? 0 : 8 - first.length - last.length).fill('0')
  const groups = [...first, ...left, ...last].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
