import fc from 'fast-check'
import type { CollectionSlug, FlattenedField } from 'payload'

/** Records that relationships point at: for each way of writing one of its own, or the same. */
export type Pairs = Partial<Record<CollectionSlug, [api: number, many: number][]>>

/** A relationship that is not yet decided: which of the pairs. */
export class Ref {
  constructor(
    readonly collection: CollectionSlug,
    readonly index: number,
  ) {}
}

/** A text that only one record may have: each way writes one of its own. */
export class Unique {
  constructor(readonly text: string) {}
}

/** What a rule would refuse of most texts, right ones; a field that is not here gets any text. */
const samples: Record<string, string[]> = {
  city: ['Milano', 'roma', 'Nowhere'],
  country: ['IT', 'Italia'],
  email: ['Anna@Example.it', ' b@example.it '],
  mobile: ['333 1234567', ''],
  pec: ['pec@example.it'],
  phone: ['02 1234567', '+39 02 12345678'],
  postalCode: ['20121', '00100'],
  province: ['MI', 'mi', 'RM'],
  taxCode: ['RSSMRA85T10A562S', '00743110157'],
  vatNumber: ['00743110157', 'IT 00743110157'],
  website: ['www.example.it', 'http://example.it'],
}

/** Wrong ones, now and then. */
const wrong = ['12', 'Atlantis']

const dates = [
  '2026-03-01T09:00:00.000Z',
  '2027-05-02T10:30:00.000Z',
  '2031-12-24T12:00:00.000Z',
  '2026-11-26',
]

let counter = 0
let attempt = 0

/** A property is tried again with the same values when it fails: keys are new each time. */
export const tryAgain = (): void => {
  attempt += 1
}

/** Any value that a client may send for a field, as the configuration describes it. */
const anyValue = (field: FlattenedField, pairs: Pairs): fc.Arbitrary<unknown> | null => {
  if (field.type === 'checkbox') return fc.boolean()
  if (field.type === 'number') {
    const { max = 100, min = 0 } = field
    return fc.integer({ max: Math.min(max, 100), min })
  }
  if (field.type === 'date') return fc.constantFrom(...dates)
  if (field.type === 'select' || field.type === 'radio') {
    const options = field.options.map((one) => (typeof one === 'string' ? one : one.value))
    const isMany = field.type === 'select' && field.hasMany
    return isMany ? fc.subarray(options) : fc.constantFrom(...options)
  }
  if (field.type === 'relationship') {
    const refs = [field.relationTo].flat().flatMap((slug) => {
      const known = pairs[slug] ?? []
      return known.map((_, index) =>
        Array.isArray(field.relationTo)
          ? { relationTo: slug, value: new Ref(slug, index) }
          : new Ref(slug, index),
      )
    })
    if (refs.length === 0) return null
    return field.hasMany ? fc.subarray(refs) : fc.constantFrom<unknown>(...refs)
  }
  if (field.type === 'array') {
    const rows = fc.array(recordOf(field.flattenedFields, pairs), { maxLength: 2 })
    return fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, rows)
  }
  if (field.type === 'text' || field.type === 'textarea') {
    if ('unique' in field && field.unique) {
      return fc.constant(null).map(() => {
        counter += 1
        return new Unique(`key-${counter}`)
      })
    }
    const known = samples[field.name]
    const text = fc
      .string({ maxLength: 12, unit: 'grapheme' })
      .map((one) => one.replaceAll('\0', ''))
    if (!known) return text
    const right = { arbitrary: fc.constantFrom(...known), weight: 40 }
    return fc.oneof(right, fc.constantFrom(...wrong))
  }
  return null
}

/** A record as a client may send it, drawn from the fields of its collection: new ones join by themselves. */
export const recordOf = (
  fields: FlattenedField[],
  pairs: Pairs,
): fc.Arbitrary<Record<string, unknown>> => {
  const model: Record<string, fc.Arbitrary<unknown>> = {}
  for (const field of fields) {
    if (['id', 'createdAt', 'updatedAt', 'deletedAt'].includes(field.name)) continue
    if (field.type === 'group') {
      model[field.name] = recordOf(field.flattenedFields, pairs)
      continue
    }
    const value = anyValue(field, pairs)
    // Payload itself falls over rows that are null.
    const nothing = field.type === 'array' ? [] : null
    if (value) model[field.name] = fc.oneof({ arbitrary: value, weight: 20 }, fc.constant(nothing))
  }
  return fc.record(model, { requiredKeys: [] })
}

/** The record as one of the two ways writes it. */
export const resolve = (value: unknown, way: 0 | 1, pairs: Pairs): unknown => {
  if (value instanceof Ref) return pairs[value.collection]?.[value.index]?.[way]
  if (value instanceof Unique) return `${['a', 'b'][way]}-${value.text}-${attempt}`
  if (Array.isArray(value)) return value.map((one) => resolve(one, way, pairs))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, resolve(one, way, pairs)]),
  )
}
