import type { FlattenedField } from 'payload'
import type { Random } from './random'

/** Texts that something on the way may take for more than a text. */
export const texts = [
  '',
  ' ',
  'abc',
  "o'%_\\",
  '😀',
  '\u202Eabc',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  '2026-02-30',
  '2026-11-28',
  '2026-11-28T10:00:00.000Z',
  '+294276-12-31T23:00:00.000Z',
  'abc\u0000def',
  '\ud800',
  '%',
  '../..',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{"a":1}',
  '9'.repeat(400),
  'x'.repeat(20_000),
] as const

const numbers = [0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e308] as const

const shapes = [null, true, false, [], {}, [null], [[]], { a: 1 }, { equals: 1 }, ['a', 1]] as const

/** Anything, of any type. */
export const anything = (random: Random): unknown =>
  random.one([() => random.one(texts), () => random.one(numbers), () => random.one(shapes)])()

/** What a field may hold, more or less. */
export const fitting = (field: FlattenedField, random: Random, ids: () => unknown): unknown => {
  if (field.type === 'checkbox') return random.chance(0.5)
  if (field.type === 'date') return random.one(['2026-11-28', '2026-11-28T10:00:00.000Z', null])
  if (field.type === 'email') return `fuzz-${random.upTo(1e6)}@crm.example`
  if (field.type === 'number') return random.one(numbers)
  if (field.type === 'relationship' || field.type === 'upload') {
    const to = Array.isArray(field.relationTo) ? field.relationTo : null
    const value = to ? { relationTo: random.one(to), value: ids() } : ids()
    return 'hasMany' in field && field.hasMany ? [value] : value
  }
  if (field.type === 'select' || field.type === 'radio') {
    const option = random.one(field.options)
    const value = typeof option === 'object' ? option.value : option
    return 'hasMany' in field && field.hasMany ? [value] : value
  }
  if (field.type === 'group' || field.type === 'tab') {
    return bodyOf(field.flattenedFields, random, ids)
  }
  if (field.type === 'array') return [bodyOf(field.flattenedFields, random, ids)]
  return random.one(['Rossi', 'Verdi', `Fuzz ${random.upTo(1e6)}`])
}

/** A record, with a part of its fields, some of them wrong. */
export const bodyOf = (
  fields: FlattenedField[],
  random: Random,
  ids: () => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      // Nobody is to be locked out of the walk.
      .filter(({ name }) => !['admin', 'blocked', 'password'].includes(name))
      .filter((field) => ('required' in field && field.required) || random.chance(0.4))
      .map((field) => [
        field.name,
        random.chance(0.15) ? anything(random) : fitting(field, random, ids),
      ]),
  )
