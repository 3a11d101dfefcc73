import { APIError } from 'payload'
import { expect, it } from 'vitest'
import { countRefusal, refusalOf, takeRefusals } from '#platform/log/refusals'

const database = (code: string) => Object.assign(new Error('query'), { cause: { code } })

it('tells what the asker did wrong from faults of ours', () => {
  const told = new APIError('No.', 400, { code: 'bad-filter' }, true)
  expect(refusalOf(told)).toBe('bad-filter')
  expect(refusalOf(Object.assign(new Error('GraphQL'), { originalError: told }))).toBe('bad-filter')
  expect(refusalOf(Object.assign(new Error('no'), { name: 'Forbidden', status: 403 }))).toBe(
    'Forbidden',
  )
  expect(refusalOf(database('22P02'))).toBe('bad-value')
  expect(refusalOf(database('40P01'))).toBe('collision')
  expect(refusalOf(new SyntaxError('Unexpected token in JSON at position 1'))).toBe('wrong-body')
  for (const fault of [
    new Error('oops'),
    new TypeError('x is undefined'),
    new APIError('oops'),
    database('53300'),
    'text',
    null,
    undefined,
  ]) {
    expect(refusalOf(fault)).toBeNull()
  }
})

it('counts them by code, the most first, and begins anew', () => {
  for (const code of ['a', 'b', 'b']) countRefusal(code)
  expect(takeRefusals()).toBe('b 2, a 1')
  expect(takeRefusals()).toBeNull()
})
