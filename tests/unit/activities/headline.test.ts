import { expect, it } from 'vitest'
import { headline } from '#activities/headline'

it('is the first line of a note, cut between words where it is long', () => {
  expect(headline('  Portare i campioni\ne il listino ')).toBe('Portare i campioni')
  expect([headline(''), headline(null), headline(' \n ')]).toEqual([null, null, null])
  const long = headline(`${'parola '.repeat(40)}`) ?? ''
  expect(long.length).toBeLessThanOrEqual(122)
  expect(long).toMatch(/parola …$/)
  expect(headline('a'.repeat(200))).toBe(`${'a'.repeat(120)} …`)
})
