import type { Where } from 'payload'
import { expect, it } from 'vitest'
import { dayWordsIn, forBuilder, fromBuilder } from '#platform/admin/FilterBuilder/words'
import { periodOf } from '../../../src/platform/database/filters/words/periods'

const dates = new Set(['startsAt'])
const where: Where & { or: Where[] } = {
  or: [
    { and: [{ startsAt: { equals: 'last-7-days' } }, { description: { like: 'today' } }] },
    { and: [{ startsAt: { less_than: '2026-11-28' } }, { assignee: { in: ['me', 3] } }] },
  ],
}

it('a word for days goes through Payload’s builder as a date that its pickers read, and comes back', () => {
  const given = forBuilder(where, dates)
  const [first] = given.or?.[0]?.and ?? []
  const value = String(Object.values(first?.startsAt ?? {})[0])
  expect(Number.isNaN(Date.parse(value))).toBe(false)
  expect(fromBuilder(given)).toEqual(where)
})

it('other values and texts stay as they are', () => {
  expect(forBuilder(where, dates).or?.[0]?.and?.[1]).toEqual({ description: { like: 'today' } })
  expect(forBuilder(where, dates).or?.[1]).toEqual(where.or[1])
})

it('the words are told with their fields', () => {
  expect(dayWordsIn(where, dates)).toEqual([{ path: 'startsAt', word: 'last-7-days' }])
})

it('what every object has is no word', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    for (const word of [name, `${name}-week`, `${name}-month`, `${name}-7-days`]) {
      expect(periodOf(word, '2026-11-28'), word).toBeNull()
    }
  }
})
