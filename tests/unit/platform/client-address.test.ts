import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressHeader, networkOf, noteAddress } from '#platform/http/clientAddress.mjs'

describe('an address, as limits count it', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['2001:0DB8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('where a request comes from', () => {
  const noted = (forwarded: string, proxies: number) => {
    const headers = { [addressHeader]: 'made up', 'x-forwarded-for': forwarded }
    const req = { headers, socket: { remoteAddress: '198.51.100.1' } } as unknown as IncomingMessage
    noteAddress(req, proxies)
    return req.headers[addressHeader]
  }

  it('is what the last proxy of ours says, never what a client has written', () => {
    expect(noted('10.9.9.9, 192.0.2.7', 0)).toBe('198.51.100.1')
    expect(noted('10.9.9.9, 192.0.2.7', 1)).toBe('192.0.2.7')
    expect(noted('10.9.9.9, 192.0.2.7, 203.0.113.1', 2)).toBe('192.0.2.7')
    expect(noted('', 1)).toBe('198.51.100.1')
  })
})
