import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { isBulky, usualActions } from '../../../src/bulk/actions'
import { isBulkField } from '../../../src/bulk/operations/bulkFields'

const field = (more: object): FlattenedField =>
  ({ name: 'one', type: 'text', ...more }) as unknown as FlattenedField

describe('a field that can be changed in many records', () => {
  it('holds one plain value, or several of a list', () => {
    for (const type of ['text', 'textarea', 'email', 'number', 'date', 'checkbox', 'select'])
      expect(isBulkField(field({ type })), type).toBe(true)
    expect(isBulkField(field({ relationTo: 'users', type: 'relationship' }))).toBe(true)
    expect(isBulkField(field({ hasMany: true, relationTo: 'tags', type: 'relationship' }))).toBe(
      true,
    )
  })

  it('is not one that stands once, that people do not write, or that has parts', () => {
    for (const more of [
      { unique: true },
      { virtual: true },
      { hidden: true },
      { admin: { hidden: true } },
      { admin: { readOnly: true } },
      { admin: { disableBulkEdit: true } },
      { name: 'deletedAt', type: 'date' },
      { type: 'group' },
      { type: 'array' },
      { type: 'json' },
      { hasMany: true },
      { relationTo: ['users', 'contacts'], type: 'relationship' },
    ]) {
      expect(isBulkField(field(more)), JSON.stringify(more)).toBe(false)
    }
  })
})

it('tags are added and taken away, each once, and the others stay in their order', () => {
  const tag = usualActions.find(({ slug }) => slug === 'tag')
  if (!tag || !('change' in tag)) throw new Error('There is no action for tags')
  const change = (tags: number[] | undefined, values: object) =>
    tag.change({ record: { tags }, values: { ...values } }).tags
  expect(change([1, 2], { add: [3, 2] })).toEqual([1, 2, 3])
  expect(change([1, 2, 3], { add: [4], remove: [2, 9] })).toEqual([1, 3, 4])
  expect(change(undefined, { add: [5] })).toEqual([5])
})

it('a log is no list to change in', () => {
  expect(isBulky({ custom: { access: { kind: 'dictionary' } } })).toBe(true)
  expect(isBulky({ custom: { access: { kind: 'attached', readOnly: true, records: {} } } })).toBe(
    false,
  )
  expect(isBulky({})).toBe(false)
})
