import type { CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { isRealDate } from '../fields/realDate'
import { failure } from '../i18n'

/** The field that a path of a filter ends at, through groups and related records. */
const fieldAt = (
  req: PayloadRequest,
  fields: FlattenedField[],
  [name, ...rest]: string[],
): FlattenedField | undefined => {
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return field
  if ('flattenedFields' in field) return fieldAt(req, field.flattenedFields, rest)
  if ('relationTo' in field && !Array.isArray(field.relationTo)) {
    const related = req.payload.collections[field.relationTo as CollectionSlug]
    return fieldAt(req, related.config.flattenedFields, rest)
  }
  return undefined
}

const valuesOf = (operator: string, value: unknown): unknown[] =>
  operator === 'in' || operator === 'not_in'
    ? [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : [each]))
    : [value]

/** Nothing at all, and the word for it in an address, are no dates and mean what they say. */
const isNoDate = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '' || value === 'null') return false
  return typeof value === 'number'
    ? Number.isNaN(new Date(value).getTime())
    : !(typeof value === 'string' || value instanceof Date) || !isRealDate(value)
}

type BadDate = { field: string; value: unknown }

const badDatesIn = (req: PayloadRequest, fields: FlattenedField[], where: Where): BadDate[] =>
  Object.entries(where).flatMap(([path, value]) => {
    if (/^(and|or)$/i.test(path)) {
      return (value as Where[]).flatMap((each) => badDatesIn(req, fields, each))
    }
    const names = path.replaceAll('__', '.').split('.')
    if (fieldAt(req, fields, names)?.type !== 'date') return []
    return Object.entries(value as object)
      .filter(([operator]) => operator !== 'exists')
      .flatMap(([operator, operand]) => valuesOf(operator, operand))
      .filter(isNoDate)
      .map((each) => ({ field: path, value: each }))
  })

/**
 * Payload leaves a date that it cannot read out of a filter, or compares with nothing: what is then
 * counted is an answer to another question.
 * @param where a filter whose paths were checked
 * @throws 400 `bad-date`, with the fields and values
 */
export const refuseBadDates = ({
  collection,
  req,
  where,
}: {
  collection: CollectionSlug
  req: PayloadRequest
  where: Where
}): void => {
  const { flattenedFields } = req.payload.collections[collection].config
  const bad = badDatesIn(req, flattenedFields, where)
  if (bad.length === 0) return
  const told = bad.map(({ field, value }) => `${field}: ${String(value)}`).join(', ')
  throw failure({
    code: 'bad-date',
    data: { bad, valid: ['YYYY-MM-DD', 'YYYY-MM-DDThh:mm:ssZ'] },
    message: {
      en: `The filter holds a date that does not exist (${told}). Write it as 2026-12-31 or 2026-12-31T10:00:00Z.`,
      it: `Il filtro contiene una data che non esiste (${told}). Scrivila come 2026-12-31 o 2026-12-31T10:00:00Z.`,
    },
    req,
  })
}
