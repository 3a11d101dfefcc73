import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '#platform/audit'

const field = (name: string, type = 'text', more: object = {}) =>
  ({ name, type, ...more }) as unknown as FlattenedField

const fields = [
  field('name'),
  field('city'),
  field('private', 'checkbox'),
  field('owner', 'relationship'),
  field('tags', 'relationship', { hasMany: true }),
  field('emailConsent', 'group', { flattenedFields: [field('state'), field('source')] }),
  field('shown', 'text', { virtual: true }),
  field('updatedAt', 'date'),
  field('restrictedTo', 'relationship'),
]

const text = fc.option(fc.string(), { nil: null })
const id = fc.option(fc.integer({ max: 9, min: 1 }), { nil: null })
const record = fc.record({
  city: text,
  emailConsent: fc.record({ source: text, state: text }),
  name: text,
  owner: id,
  private: fc.boolean(),
  tags: fc.array(fc.integer({ max: 9, min: 1 })),
})

describe('what differs between two states', () => {
  test('is nothing between a state and itself', () => {
    fc.assert(
      fc.property(record, (state) => {
        expect(changesBetween(fields, state, structuredClone(state))).toEqual([])
      }),
    )
  })

  test('is the same from the other side, turned around', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const back = changesBetween(fields, b, a).map(({ from, path, to }) => ({
          from: to,
          path,
          to: from,
        }))
        expect(changesBetween(fields, a, b)).toEqual(back)
      }),
    )
  })

  test('does not count one kind of nothing for another', () => {
    for (const before of [null, undefined, '']) {
      for (const after of [null, undefined, '']) {
        expect(changesBetween(fields, { name: before }, { name: after })).toEqual([])
      }
    }
    expect(changesBetween(fields, { tags: null }, { tags: [] })).toEqual([])
    expect(changesBetween(fields, {}, { emailConsent: { state: null } })).toEqual([])
  })

  test('takes a populated relationship for its id', () => {
    expect(changesBetween(fields, { owner: 3 }, { owner: { id: 3, name: 'Anna' } })).toEqual([])
    expect(changesBetween(fields, { tags: [{ id: 1 }, { id: 2 }] }, { tags: [1, 2] })).toEqual([])
    expect(changesBetween(fields, { owner: { id: 3 } }, { owner: { id: 4 } })).toEqual([
      { from: 3, path: 'owner', to: 4 },
    ])
  })

  test('names fields of groups by their path', () => {
    const before = { emailConsent: { source: 'fiera', state: 'given' } }
    const after = { emailConsent: { source: 'fiera', state: 'withdrawn' } }
    expect(changesBetween(fields, before, after)).toEqual([
      { from: 'given', path: 'emailConsent.state', to: 'withdrawn' },
    ])
  })

  test('leaves out what was not written, and what the system keeps', () => {
    expect(changesBetween(fields, { city: 'Roma', name: 'a' }, { name: 'b' })).toHaveLength(1)
    const kept = { restrictedTo: 1, shown: 'x', updatedAt: '2026-01-01' }
    expect(changesBetween(fields, {}, kept)).toEqual([])
  })
})
