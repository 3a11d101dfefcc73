import fc from 'fast-check'
import type { Where } from 'payload'
import { expect, it } from 'vitest'
import {
  changed,
  type Filter,
  factored,
  filterOf,
  multiplied,
  type Piece,
  whereOf,
} from '#platform/admin/Filter/model'

const piece = fc.record({
  operator: fc.constantFrom('equals', 'in', 'less_than'),
  path: fc.constantFrom('owner', 'city', 'startsAt'),
  value: fc.constantFrom('a', 'b', 'me'),
})
const alternatives = fc.array(fc.array(piece, { maxLength: 4, minLength: 1 }), { maxLength: 4 })

/** Whether a record of which exactly these things are true is found. */
const finds = (filter: Filter, isTrue: (piece: Piece) => boolean): boolean =>
  filter.length === 0 || filter.some((pieces) => pieces.every(isTrue))

it('what is written and read again asks the same', () => {
  fc.assert(
    fc.property(alternatives, (filter) => {
      expect(filterOf(whereOf(filter))).toEqual(filter)
    }),
  )
})

it('taking out what all alternatives ask changes nothing that is found', () => {
  fc.assert(
    fc.property(alternatives, fc.array(piece), (filter, truths) => {
      const isTrue = (one: Piece) =>
        truths.some((truth) => JSON.stringify(truth) === JSON.stringify(one))
      expect(finds(multiplied(factored(filter)), isTrue)).toBe(finds(filter, isTrue))
    }),
  )
})

const open: Piece = { operator: 'in', path: 'state', value: ['planned'] }
const mine: Piece = { operator: 'equals', path: 'assignee', value: 'me' }
const due: Piece = { operator: 'less_than_equal', path: 'startsAt', value: 'today' }
const undated: Piece = { operator: 'exists', path: 'startsAt', value: false }
const myDay: Filter = [
  [mine, open, due],
  [mine, open, undated],
]

it('“mine, open, due or undated” is read once, and each part is changed where it stands', () => {
  expect(factored(myDay)).toEqual({ alternatives: [[due], [undated]], shared: [mine, open] })
  const theirs = { ...mine, value: 3 }
  expect(changed(myDay, { alternative: 'shared', at: 0 }, theirs)).toEqual([
    [theirs, open, due],
    [theirs, open, undated],
  ])
  // Without the last thing that it asks, an alternative would find everything: it goes.
  expect(changed(myDay, { alternative: 1, at: 0 }, null)).toEqual([[mine, open, due]])
  expect(changed([[mine]], { alternative: 'shared', at: 0 }, null)).toEqual([])
})

it('one more condition holds for all, an alternative beside them', () => {
  expect(changed([], { alternative: 'shared', at: 0 }, mine)).toEqual([[mine]])
  expect(changed([[mine]], { alternative: 'shared', at: 1 }, open)).toEqual([[mine, open]])
  expect(changed([[mine]], { alternative: 1, at: 0 }, open)).toEqual([[mine], [open]])
  expect(changed(myDay, { alternative: 2, at: 0 }, open)).toHaveLength(3)
})

it('a filter of an address, plain or nested by a program, is read whole', () => {
  expect(filterOf({ city: { equals: 'Bari' }, name: { contains: 'x', not_equals: 'y' } })).toEqual([
    [
      { operator: 'equals', path: 'city', value: 'Bari' },
      { operator: 'contains', path: 'name', value: 'x' },
      { operator: 'not_equals', path: 'name', value: 'y' },
    ],
  ])
  const either: Where = { or: [{ city: { equals: 'Bari' } }, { city: { equals: 'Lecce' } }] }
  expect(filterOf({ and: [either] })).toEqual(filterOf(either))
  expect(filterOf({ and: [either, { name: { equals: 'x' } }] })).toEqual([
    [{ whole: either }, { operator: 'equals', path: 'name', value: 'x' }],
  ])
  expect(filterOf({})).toEqual([])
})
