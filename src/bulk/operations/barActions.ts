import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { languageOf } from '#platform/i18n'
import type { BulkAsk } from '#platform/parts'
import type { AskedValue, BarAction, ValueInput } from '../components/barAction'
import { isWork, openActions } from './actionsOf'
import { type BulkField, bulkFieldAt } from './bulkFields'
import { labelOf } from './readValues'

/** What this person may do with a selection, as the bar of the list shows it. */
export const barActions = async (
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<BarAction[]> => {
  const language = languageOf(req)
  const open = await openActions(collection, req)
  return open.map(({ action, asks }) => {
    const work = isWork(action) ? action : null
    return {
      among: work?.among ?? null,
      about: work?.about?.(collection)[language] ?? null,
      asks: asks.flatMap((ask) => askedValue({ ask, collection, req })),
      isDangerous: work?.isDangerous ?? false,
      label: action.label[language],
      oneOf: work?.oneOf ?? false,
      opens: 'opens' in action ? action.opens : null,
      slug: action.slug,
    }
  })
}

type AskArgs = { ask: BulkAsk; collection: SanitizedCollectionConfig; req: PayloadRequest }

const askedValue = ({ ask, collection, req }: AskArgs): AskedValue[] => {
  const field = bulkFieldAt(collection, ask.field)
  if (!field) return []
  return [
    {
      emptiable: ask.emptiable ?? false,
      input: inputOf({ ask, field, req }),
      label: labelOf(ask, field)[languageOf(req)],
      name: ask.name ?? ask.field,
      required: ask.required ?? false,
    },
  ]
}

const inputOf = ({
  ask,
  field,
  req,
}: Omit<AskArgs, 'collection'> & { field: BulkField }): ValueInput => {
  const many = 'hasMany' in field && field.hasMany === true
  switch (field.type) {
    case 'checkbox':
      return { kind: 'truth' }
    case 'date':
      return { kind: field.admin?.date?.pickerAppearance === 'dayAndTime' ? 'moment' : 'day' }
    case 'number':
      return { kind: 'number' }
    case 'radio':
    case 'select':
      return {
        kind: 'choice',
        many,
        options: field.options.map((option) =>
          typeof option === 'string'
            ? { label: option, value: option }
            : { label: String(getTranslation(option.label, req.i18n)), value: option.value },
        ),
      }
    case 'relationship':
      return recordInput({ ask, many, relationTo: String(field.relationTo), req })
    default:
      return { kind: field.type === 'textarea' ? 'paragraph' : 'text' }
  }
}

const blocked = { blocked: { not_equals: true } }
const retired = { active: { not_equals: false } }

const recordInput = ({
  ask,
  many,
  relationTo,
  req,
}: Pick<AskArgs, 'ask' | 'req'> & { many: boolean; relationTo: string }): ValueInput => {
  const target = req.payload.collections[relationTo as CollectionSlug].config
  const isDictionary = target.custom?.dictionary !== undefined
  const usual = isDictionary ? retired : relationTo === 'users' ? blocked : undefined
  return {
    collection: relationTo,
    isDictionary,
    kind: 'record',
    many,
    titleField: target.admin.useAsTitle ?? 'id',
    where: ask.where ?? usual,
  }
}
