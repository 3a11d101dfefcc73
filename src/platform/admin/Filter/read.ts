import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type { ClientField, Where } from 'payload'
import { isPeopleWord } from '../../database/filters/words/peopleWords'
import { periodOf } from '../../database/filters/words/periods'
import { formatDateTime, formatDay } from '../../i18n/dates'
import { localeOf, textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import { type Condition, type Filter, filterOf, isCondition, type Piece } from './model'
import { type Comparison, comparisonOf, isMixed, kindOf, takesNone, valuesOf } from './operators'
import { filterTexts } from './translations'
import type { FieldsOf, FilterFields } from './useFilterFields'

/** A piece of a filter in words: `Assignee`, `not`, `Anna or me`. */
export type Reading = { field: string; how: string; value: string }

/** A record that a filter names. */
export type Named = { collection: string; id: number }

type ReadArgs = {
  fields: FilterFields
  fieldsOf: FieldsOf
  i18n: I18nClient
  timeZone: string
  /** The name of a record; null for one that is not there (any more); undefined while it is looked up. */
  titleOf: (named: Named) => null | string | undefined
}

/** What is read to a person who cannot see the chip's parts. */
export const spoken = ({ field, how, value }: Reading): string =>
  `${[field, how].filter(Boolean).join(' ')}: ${value}`

/** A piece of a filter in the words of the person who looks. */
export const read = (piece: Piece, args: ReadArgs): Reading => {
  if (isCondition(piece)) return readCondition(piece, args)
  const texts = textsIn(filterTexts, args.i18n.language)
  const said = filterOf(piece.whole).map((pieces) =>
    pieces.map((one) => spoken(read(one, args))).join(', '),
  )
  return { field: '', how: '', value: said.join(` ${texts.between} `) || texts.whole }
}

const readCondition = (condition: Condition, args: ReadArgs): Reading => {
  const { i18n } = args
  const texts = textsIn(filterTexts, i18n.language)
  const known = args.fields.get(condition.path)
  if (!known && isOfMany(condition)) return readMany(condition, args)
  if (!known) return { field: texts.whole, how: '', value: '…' }
  const { field, group } = known
  const isRelated = condition.path.includes('.') && group
  const label = isRelated ? `${group} › ${known.label}` : known.label
  const comparison = comparisonOf(field, condition)
  if (takesNone(comparison)) {
    return { field: label, how: '', value: comparison === 'empty' ? texts.empty : texts.filled }
  }
  const isDate = field.type === 'date'
  const how = (isDate && texts.dates.said[comparison]) || texts.said[comparison] || ''
  const values = valuesIn(condition, field).map((value) => readValue(value, field, args))
  return { field: label, how, value: listed(values, comparison, i18n.language) }
}

/** What is asked of the records that name this one: some of them, or none. */
const isOfMany = ({ operator }: Condition): boolean => operator === 'some' || operator === 'none'

const readMany = ({ operator, path, value }: Condition, args: ReadArgs): Reading => {
  const texts = textsIn(filterTexts, args.i18n.language)
  const related = args.fieldsOf(path)
  const how = operator === 'some' ? texts.some : texts.none
  if (!related) return { field: texts.whole, how, value: '…' }
  const said = read({ whole: value as Where }, { ...args, fields: related.fields }).value
  return { field: related.label, how, value: said }
}

const valuesIn = ({ value }: Condition, field: ClientField): unknown[] =>
  kindOf(field) === 'text' && !Array.isArray(value) ? [value] : valuesOf(value)

const listed = (values: string[], comparison: Comparison, language: string): string =>
  new Intl.ListFormat(localeOf(language), {
    type: comparison === 'all' ? 'conjunction' : 'disjunction',
  }).format(values)

const readValue = (value: unknown, field: ClientField, args: ReadArgs): string => {
  const { i18n, timeZone, titleOf } = args
  const texts = textsIn(filterTexts, i18n.language)
  const { days, people } = textsIn(adminTexts, i18n.language)
  switch (field.type) {
    case 'checkbox':
      return String(value) === 'true' ? texts.yes : texts.no
    case 'date': {
      const text = String(value)
      if (periodOf(text, '2000-01-01')) return days.word(text)
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(`${text}T12:00:00Z`, 'UTC')
      return formatDateTime(text, timeZone) || text
    }
    case 'number':
      return Number.isFinite(Number(value))
        ? new Intl.NumberFormat(localeOf(i18n.language)).format(Number(value))
        : String(value)
    case 'radio':
    case 'select': {
      const option = field.options.find((one) =>
        typeof one === 'string' ? one === value : one.value === value,
      )
      return typeof option === 'object' ? String(getTranslation(option.label, i18n)) : String(value)
    }
    case 'relationship':
    case 'upload': {
      const target = typeof field.relationTo === 'string' ? field.relationTo : ''
      if (isPeopleWord(value, target)) {
        const words: Record<string, string> = people[target as keyof typeof people] as never
        return words[String(value)] ?? String(value)
      }
      const named = namedBy(value, field)
      const title = named ? titleOf(named) : null
      return title === undefined ? '…' : (title ?? texts.unknown)
    }
    default:
      return `“${String(value)}”`
  }
}

/** The record that a value of a relation names. */
export const namedBy = (value: unknown, field: ClientField): Named | undefined => {
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  if (isMixed(field)) {
    const { relationTo, value: id } = (value ?? {}) as { relationTo?: string; value?: unknown }
    return relationTo && Number(id) ? { collection: relationTo, id: Number(id) } : undefined
  }
  const id = Number(value)
  return id ? { collection: String(field.relationTo), id } : undefined
}

/** The records that a filter names, to look up what they are called. */
export const namedIn = (filter: Filter, fields: FilterFields, fieldsOf: FieldsOf): Named[] =>
  filter.flat().flatMap((piece): Named[] => {
    if (!isCondition(piece)) return namedIn(filterOf(piece.whole), fields, fieldsOf)
    if (isOfMany(piece)) {
      const related = fieldsOf(piece.path)?.fields ?? new Map()
      return namedIn(filterOf(piece.value as Where), related, fieldsOf)
    }
    const field = fields.get(piece.path)?.field
    if (!field) return []
    return valuesOf(piece.value).flatMap((value) => namedBy(value, field) ?? [])
  })
