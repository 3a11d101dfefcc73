import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { type Filter, fieldsOf, type Model, valuesAt } from './model'

const always = ['equals', 'exists', 'in', 'not_equals', 'not_in']
const orders = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const texts = ['contains', 'like', 'not_like']

const operatorsOf = (field: FlattenedField): string[] => {
  if (field.type === 'relationship' && Array.isArray(field.relationTo)) {
    return ['equals', 'not_equals', 'exists']
  }
  const more = 'hasMany' in field && field.hasMany ? ['all'] : []
  if (field.type === 'date' || field.type === 'number') return [...always, ...orders]
  if (['email', 'text', 'textarea'].includes(field.type)) return [...always, ...texts]
  return [...always, ...more]
}

type Leaf = { field: FlattenedField; path: string }

const isAsked = (field: FlattenedField): boolean =>
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual) &&
  field.name !== 'deletedAt' &&
  field.name !== 'id' &&
  ['checkbox', 'date', 'email', 'number', 'relationship', 'select', 'text', 'textarea'].includes(
    field.type,
  )

const own = (collection: string): Leaf[] =>
  fieldsOf(collection).flatMap((field): Leaf[] => {
    if (field.type === 'group' || field.type === 'array') {
      return field.flattenedFields
        .filter(isAsked)
        .map((inner) => ({ field: inner, path: `${field.name}.${inner.name}` }))
    }
    return isAsked(field) ? [{ field, path: field.name }] : []
  })

/** Every field of a collection, and of what it names and of what names it, as far as somebody reads it. */
export const leavesOf = (collection: string, reads: (slug: string) => boolean): Leaf[] => {
  const related = own(collection).flatMap(({ field, path }): Leaf[] => {
    if (field.type !== 'relationship' || Array.isArray(field.relationTo)) return []
    const target = String(field.relationTo)
    if (!reads(target) || target === 'users') return []
    return own(target).map((leaf) => ({ ...leaf, path: `${path}.${leaf.path}` }))
  })
  return [...own(collection), ...related]
}

/** Operands that are really there, and some that are not. */
const operandOf = (
  model: Model,
  collection: string,
  { field, path }: Leaf,
): fc.Arbitrary<unknown> => {
  const found = [...(model.docs[collection]?.values() ?? [])].flatMap((doc) =>
    valuesAt(model, { collection, doc }, path).map(({ value }) => value),
  )
  const known = found.length > 0 ? fc.constantFrom(...found) : fc.constant(undefined)
  const with_ = (...more: unknown[]) =>
    fc.oneof({ arbitrary: known, weight: 3 }, { arbitrary: fc.constantFrom(...more), weight: 1 })
  switch (field.type) {
    case 'checkbox':
      return fc.boolean()
    case 'date':
      return fc.oneof(
        { arbitrary: known.map((value) => value ?? '2026-03-29'), weight: 2 },
        { arbitrary: known.map((value) => String(value ?? '2026-03-29').slice(0, 10)), weight: 4 },
        {
          arbitrary: fc.constantFrom(
            'today',
            'yesterday',
            'this-week',
            'this-month',
            'last-year',
            'last-7-days',
            'next-30-days',
            '2026-03-29',
            '2026-10-25',
          ),
          weight: 2,
        },
      )
    case 'number':
      return with_(0, -1, 7).map((value) => value ?? 0)
    case 'relationship': {
      if (Array.isArray(field.relationTo))
        return known.map((value) => value ?? { relationTo: 'users', value: 1 })
      const words = { groups: ['my-groups'], users: ['me', 'my-groups'] }[String(field.relationTo)]
      return with_(999_999, ...(words ?? [])).map((value) => value ?? 1)
    }
    case 'select': {
      const options = field.options.map((one) => (typeof one === 'string' ? one : one.value))
      return fc.constantFrom(...options)
    }
    default:
      return with_('100%', '_', 'a\\', 'è', "l'Ö").map((value) => String(value ?? 'x'))
  }
}

const isText = ({ field }: Leaf) => ['email', 'text', 'textarea'].includes(field.type)

const conditionOf = (model: Model, collection: string, leaf: Leaf): fc.Arbitrary<Filter> =>
  fc.constantFrom(...operatorsOf(leaf.field)).chain((operator): fc.Arbitrary<Filter> => {
    const { path } = leaf
    if (operator === 'exists') return fc.boolean().map((value) => ({ [path]: { exists: value } }))
    const one = operandOf(model, collection, leaf)
    if (['all', 'in', 'not_in'].includes(operator)) {
      // A comma divides a list.
      return fc
        .array(one, { maxLength: 3, minLength: 1 })
        .map((all) => all.filter((each) => !String(each).includes(',')))
        .filter((all) => all.length > 0)
        .map((all) => ({ [path]: { [operator]: all } }))
    }
    if (!texts.includes(operator) || !isText(leaf))
      return one.map((value) => ({ [path]: { [operator]: value } }))
    return fc
      .tuple(one, fc.nat(8), fc.integer({ max: 9, min: 1 }))
      .map(
        ([value, from, length]) =>
          String(value)
            .slice(from, from + length)
            .trim() || String(value),
      )
      .map((value) => ({ [path]: { [operator]: value } }))
  })

/** Random filters of a collection, over every field and operator, some of them of related collections. */
export const questionsOf = (
  model: Model,
  collection: string,
  reads: (slug: string) => boolean,
  reverse: readonly string[],
): fc.Arbitrary<Filter> => {
  const leaves = leavesOf(collection, reads)
  const leaf = fc.constantFrom(...leaves).chain((one) => conditionOf(model, collection, one))
  const slugs = reverse.filter(reads)
  const ofOthers =
    slugs.length === 0
      ? leaf
      : fc
          .tuple(fc.constantFrom(...slugs), fc.constantFrom('some', 'none'))
          .chain(([slug, quantifier]) =>
            fc
              .array(
                fc.constantFrom(...own(slug)).chain((one) => conditionOf(model, slug, one)),
                { maxLength: 2, minLength: 1 },
              )
              .map((all) => ({ [slug]: { [quantifier]: { and: all } } })),
          )
  const one = fc.oneof({ arbitrary: leaf, weight: 6 }, { arbitrary: ofOthers, weight: 1 })
  return fc.oneof(
    { arbitrary: one, weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(one, { maxLength: 3, minLength: 2 }))
        .map(([word, all]) => ({ [word]: all })),
      weight: 2,
    },
  )
}
