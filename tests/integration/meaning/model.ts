import type { FlattenedField } from 'payload'
import { config } from '../../support/parts'

/*
 * What filters mean, over plain objects: nothing here knows SQL, Payload or how the product does it.
 */

export type Doc = { id: number } & Record<string, unknown>
export type Filter = Record<string, unknown>

/** What there is, as an admin reads it, and which of it somebody sees. */
export type Model = {
  docs: Record<string, Map<number, Doc>>
  me: number
  myGroups: number[]
  myPeople: number[]
  seen: (collection: string, id: number) => boolean
  timeZone: string
  /** Today of the company, `YYYY-MM-DD`. */
  today: string
}

export const fieldsOf = (collection: string): FlattenedField[] =>
  config.collections.find(({ slug }) => slug === collection)?.flattenedFields ?? []

const anID = { name: 'id', type: 'number' } as FlattenedField

type Place = { collection: string; doc: Doc }

/** What stands at a path, each with its field; of related records those that are seen. */
export type Value = { field: FlattenedField; plain?: boolean; value: unknown }

const list = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : [value].flat()

export const valuesAt = (model: Model, { collection, doc }: Place, path: string): Value[] => {
  const [name = '', ...rest] = path.split('.')
  const field = name === 'id' ? anID : fieldsOf(collection).find((each) => each.name === name)
  if (!field) return throughOthers(model, { collection, doc }, [name, ...rest])
  if (field.type === 'array') {
    const inner = field.flattenedFields.find((each) => each.name === rest[0])
    const rows = (doc[name] ?? []) as Record<string, unknown>[]
    return inner
      ? rows.flatMap((row) => list(row[inner.name]).map((value) => ({ field: inner, value })))
      : []
  }
  if (field.type === 'group') {
    const within = (doc[name] ?? {}) as Record<string, unknown>
    const inner = field.flattenedFields.find((each) => each.name === rest[0])
    return inner ? list(within[inner.name]).map((value) => ({ field: inner, value })) : []
  }
  if (field.type !== 'relationship' && field.type !== 'upload') {
    if (name === 'label') {
      return ['labelIt', 'labelEn'].flatMap((one) =>
        list(doc[one]).map((value) => ({ field, value })),
      )
    }
    const plain = field.custom?.plainDayUnless && doc[String(field.custom.plainDayUnless)] === false
    return list(doc[name]).map((value) => ({ field, plain: Boolean(plain), value }))
  }
  if (Array.isArray(field.relationTo)) return list(doc[name]).map((value) => ({ field, value }))
  const target = String(field.relationTo)
  const ids = list(doc[name]).filter((id) => model.seen(target, Number(id)))
  if (rest.length === 0) return ids.map((value) => ({ field, value }))
  return ids.flatMap((id) => {
    const found = model.docs[target]?.get(Number(id))
    return found ? valuesAt(model, { collection: target, doc: found }, rest.join('.')) : []
  })
}

/** Records of another collection that name this one. */
export const others = (model: Model, { collection, doc }: Place, slug: string): Doc[] => {
  const by = fieldsOf(slug).find(
    (field) => field.type === 'relationship' && field.relationTo === collection && !field.hasMany,
  )
  if (!by) throw new Error(`${slug} has nothing of ${collection}`)
  return [...(model.docs[slug]?.values() ?? [])].filter(
    (each) => each[by.name] === doc.id && !each.deletedAt && model.seen(slug, each.id),
  )
}

const throughOthers = (model: Model, place: Place, [slug = '', ...rest]: string[]): Value[] =>
  others(model, place, slug).flatMap((doc) =>
    valuesAt(model, { collection: slug, doc }, rest.join('.')),
  )

/** Does a record answer to a filter? */
export const holds = (model: Model, place: Place, filter: Filter): boolean =>
  Object.entries(filter).every(([path, said]) => {
    if (path === 'and') return (said as Filter[]).every((each) => holds(model, place, each))
    if (path === 'or') return (said as Filter[]).some((each) => holds(model, place, each))
    return Object.entries(said as object).every(([operator, operand]) =>
      says(model, place, { operand, operator, path }),
    )
  })

type Said = { operand: unknown; operator: string; path: string }

const says = (model: Model, place: Place, { operand, operator, path }: Said): boolean => {
  if (operator === 'some' || operator === 'none') {
    const found = others(model, place, path).some((doc) =>
      holds(model, { collection: path, doc }, operand as Filter),
    )
    return found === (operator === 'some')
  }
  const values = valuesAt(model, place, path)
  const some = (test: (value: Value) => boolean) => values.some(test)
  const isOne = (one: unknown) =>
    one === null ? values.length === 0 : some((v) => same(model, v, one))
  switch (operator) {
    case 'exists':
      return values.length > 0 === (operand === true)
    case 'equals':
      return isOne(operand)
    case 'not_equals':
      return !isOne(operand)
    case 'in':
      return list(operand).some(isOne)
    case 'not_in':
      return !list(operand).some(isOne)
    case 'all':
      return list(operand).every(isOne)
    case 'like':
      return some(({ value }) => hasWords(value, operand))
    case 'not_like':
      return !some(({ value }) => hasWords(value, operand))
    case 'contains':
      return some((v) =>
        v.field.type === 'text' || v.field.type === 'textarea' || v.field.type === 'email'
          ? has(v.value, operand)
          : same(model, v, operand),
      )
    default:
      return some((v) => ordered(model, v, operator, operand))
  }
}

const lower = (value: unknown) => String(value).toLowerCase()
const has = (value: unknown, text: unknown) => lower(value).includes(lower(text))
const hasWords = (value: unknown, words: unknown) =>
  String(words)
    .split(' ')
    .every((word) => has(value, word))

const same = (model: Model, { field, plain, value }: Value, operand: unknown): boolean => {
  if (field.type === 'date') return inDays(model, { field, plain, value }, operand) === 0
  if (field.type === 'relationship' && !Array.isArray(field.relationTo)) {
    return peopleOf(model, String(field.relationTo), operand).includes(Number(value))
  }
  if (typeof value === 'object' && value !== null) {
    const [one, other] = [value, operand] as Record<string, unknown>[]
    return one?.relationTo === other?.relationTo && one?.value === other?.value
  }
  return value === operand
}

const peopleOf = (model: Model, target: string, operand: unknown): number[] => {
  if (operand === 'me' && target === 'users') return [model.me]
  if (operand === 'my-groups') return target === 'users' ? model.myPeople : model.myGroups
  return [Number(operand)]
}

/** Before, within (0) or after the days, or the moment, that an operand is. */
const inDays = (model: Model, { field, plain, value }: Value, operand: unknown): number => {
  const text = String(operand)
  const days = daysOf(model, text)
  if (!days) return Math.sign(Date.parse(String(value)) - Date.parse(text))
  const isPlain = plain || field.custom?.plainDay === true
  const day = isPlain ? String(value).slice(0, 10) : localDay(model, String(value))
  if (day < (days[0] as string)) return -1
  return day > (days.at(-1) as string) ? 1 : 0
}

const localDay = ({ timeZone }: Model, moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(moment))

/** Each of the days that a word means. */
const daysOf = ({ today }: Model, text: string): null | string[] => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text]
  const shifted = (days: number) =>
    new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const [, which, count] = /^(last|next)-(\d+)-days$/.exec(text) ?? []
  if (count) {
    const steps = Array.from({ length: Number(count) }, (_, n) => (which === 'last' ? -n : n))
    return steps.map(shifted).sort()
  }
  if (text === 'today') return [today]
  if (text === 'yesterday') return [shifted(-1)]
  const around = Array.from({ length: 800 }, (_, n) => shifted(n - 400))
  if (text === 'this-month') return around.filter((day) => day.slice(0, 7) === today.slice(0, 7))
  if (text === 'last-year') {
    return around.filter((day) => Number(day.slice(0, 4)) === Number(today.slice(0, 4)) - 1)
  }
  if (text === 'this-week') {
    const monday = around.find((day, n) => {
      const isMonday = new Date(`${day}T12:00:00Z`).getUTCDay() === 1
      return isMonday && around.slice(n, n + 7).includes(today)
    })
    const from = around.indexOf(String(monday))
    return around.slice(from, from + 7)
  }
  return null
}

const ordered = (model: Model, value: Value, operator: string, operand: unknown): boolean => {
  const side =
    value.field.type === 'date'
      ? inDays(model, value, operand)
      : Math.sign(Number(value.value) - Number(operand))
  if (operator === 'greater_than') return side > 0
  if (operator === 'greater_than_equal') return side >= 0
  return operator === 'less_than' ? side < 0 : side <= 0
}
