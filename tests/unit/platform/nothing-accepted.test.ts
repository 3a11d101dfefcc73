import { describe, expect, test } from 'vitest'
import { nothingAccepted } from '#platform/mail'

describe('a mail may be sent again', () => {
  test.each([
    ['the server said no', { code: 'EENVELOPE', responseCode: 451 }],
    ['the server refused the text', { code: 'EMESSAGE', responseCode: 554 }],
    ['wrong password', { code: 'EAUTH', responseCode: 535 }],
    ['no such host', { code: 'EDNS', syscall: 'getaddrinfo' }],
    ['nobody listens', { code: 'ESOCKET', syscall: 'connect' }],
  ])('when %s', (_, error) => {
    expect(nothingAccepted(error)).toBe(true)
  })

  test.each([
    ['it broke off after “go ahead”', { code: 'ECONNECTION', responseCode: 354 }],
    ['it timed out', { code: 'ETIMEDOUT', command: 'DATA' }],
    ['the connection was reset', { code: 'ESOCKET', syscall: 'read' }],
    ['nobody knows what it was', new Error('?')],
  ])('but not when %s', (_, error) => {
    expect(nothingAccepted(error)).toBe(false)
  })
})
