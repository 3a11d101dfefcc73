import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, FlattenedField, Option, PayloadRequest } from 'payload'
import { formatDateTime } from '../i18n/dates'
import { type Label, languageOf } from '../i18n/languages'
import { isLabel } from '../i18n/spoken'
import type { FieldChange } from './record'

/** A change as people read it: the field by its label, values by name. */
export type DescribedChange = { from: string; label: string; path: string; to: string }

/** Titles of related records by `collection/id`; what is missing may not be seen. */
export type TitleOf = (collection: CollectionSlug, id: number) => Promise<string | undefined>

type DescribeArgs = {
  changes: FieldChange[]
  fields: FlattenedField[]
  req: Pick<PayloadRequest, 'i18n' | 'query'>
  timeZone: string
  titleOf: TitleOf
}

const yes: Label = { en: 'Yes', it: 'Sì' }
const no: Label = { en: 'No', it: 'No' }
const nothing = '—'

/** Turns what the audit log stores (paths, codes, ids) into the words of the forms. */
export const describeChanges = ({
  changes,
  fields,
  req,
  timeZone,
  titleOf,
}: DescribeArgs): Promise<DescribedChange[]> =>
  Promise.all(
    changes.map(async ({ from, path, to }) => {
      const { field, labels } = fieldAt(fields, path)
      const show = (value: unknown) => textOf({ field, req, timeZone, titleOf, value })
      return {
        from: await show(from),
        label: labels.map((label) => getTranslation(label, req.i18n)).join(' · ') || path,
        path,
        to: await show(to),
      }
    }),
  )

type Labelled = { label?: false | Record<string, string> | string | unknown }

/** The field at a path, with the labels on the way to it. */
const fieldAt = (
  fields: FlattenedField[],
  path: string,
): { field?: FlattenedField; labels: (Label | string)[] } => {
  const [head, ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  if (!field) return { labels: [] }
  const { label } = field as Labelled
  const labels = typeof label === 'string' || isLabel(label) ? [label] : []
  if (rest.length === 0 || !('flattenedFields' in field)) return { field, labels }
  const inner = fieldAt(field.flattenedFields, rest.join('.'))
  return { field: inner.field, labels: [...labels, ...inner.labels] }
}

type TextArgs = Omit<DescribeArgs, 'changes' | 'fields'> & {
  field?: FlattenedField
  value: unknown
}

const textOf = async ({ value, ...args }: TextArgs): Promise<string> => {
  if (value === null || value === undefined || value === '') return nothing
  if (Array.isArray(value)) {
    const texts = await Promise.all(value.map((part) => textOf({ ...args, value: part })))
    return texts.join(', ')
  }
  const { field, req, timeZone, titleOf } = args
  if (typeof value === 'boolean') return (value ? yes : no)[languageOf(req)]
  if (field?.type === 'select' || field?.type === 'radio')
    return optionText(field.options, value, req)
  if (field?.type === 'date') return formatDateTime(String(value), timeZone) || String(value)
  if (field?.type === 'relationship' || field?.type === 'upload') {
    const related = relatedTo(field.relationTo, value)
    return (related && (await titleOf(related.collection, related.id))) ?? nothing
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const optionText = (options: Option[], value: unknown, req: TextArgs['req']): string => {
  const option = options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  if (!option || typeof option === 'string') return String(value)
  return String(getTranslation(option.label, req.i18n))
}

const relatedTo = (relationTo: CollectionSlug | CollectionSlug[], value: unknown) => {
  const stored = value as { relationTo?: CollectionSlug; value?: unknown }
  const isPolymorphic = typeof value === 'object' && stored.relationTo !== undefined
  const id = Number(isPolymorphic ? stored.value : value)
  const collection = isPolymorphic ? stored.relationTo : [relationTo].flat()[0]
  return collection && Number.isInteger(id) ? { collection, id } : null
}
