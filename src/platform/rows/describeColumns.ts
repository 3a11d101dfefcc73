import { getTranslation } from '@payloadcms/translations'
import {
  type CollectionSlug,
  type FlattenedField,
  getLocalI18n,
  type Option,
  type PayloadRequest,
} from 'payload'
import type { Language } from '../i18n'
import type { ColumnSource, RowColumn } from './columns'

/** What a login is made of leaves in no file, whatever a collection says of it. */
const secrets = new Set([
  '_verificationToken',
  '_verified',
  'apiKey',
  'apiKeyIndex',
  'enableAPIKey',
  'hash',
  'lockUntil',
  'loginAttempts',
  'password',
  'resetPasswordExpiration',
  'resetPasswordToken',
  'restrictedTo',
  'salt',
  'sessions',
])

/** Of what an upload keeps about its file, this is for people. */
const fileParts = new Set(['filename', 'filesize', 'mimeType'])

/** Payload hides these in forms and shows them in lists. */
const times = new Set(['createdAt', 'updatedAt'])

type Custom = { exportedAs?: 'duration'; plainDayUnless?: string }
type I18n = Awaited<ReturnType<typeof getLocalI18n>>
type Describe = { i18n: I18n; isUpload: boolean; req: PayloadRequest }
type Parent = { keys: string[]; labels: string[]; names: string[] }

/**
 * The columns of a collection that this person may take out, in the order of its form: no hidden and
 * no system fields, and none whose `read` access is not plainly granted.
 */
export const describeColumns = async ({
  collection,
  language,
  req,
}: {
  collection: CollectionSlug
  language: Language
  req: PayloadRequest
}): Promise<RowColumn[]> => {
  const { config } = req.payload.collections[collection]
  const i18n = await getLocalI18n({ config: req.payload.config, language })
  const describe = { i18n, isUpload: Boolean(config.upload), req }
  const none = { keys: [], labels: [], names: [] }
  const id: RowColumn = {
    key: 'id',
    label: 'ID',
    name: 'id',
    source: { kind: 'number', type: 'column' },
  }
  return [...(await columnsOf(config.flattenedFields, none, describe)), id]
}

const columnsOf = async (
  fields: FlattenedField[],
  parent: Parent,
  describe: Describe,
): Promise<RowColumn[]> => {
  const columns: RowColumn[] = []
  for (const field of fields) {
    if (!(await isOpen(field, describe))) continue
    const label = labelOf(field, describe.i18n)
    const place = {
      keys: [...parent.keys, field.name],
      labels: [...parent.labels, label],
      names: [...parent.names, field.name],
    }
    if (field.type === 'group' || field.type === 'tab') {
      columns.push(...(await columnsOf(field.flattenedFields, place, describe)))
      continue
    }
    const source = sourceOf(field, place.names.join('.'), describe.i18n)
    if (!source) continue
    columns.push({
      key: place.keys.join('_'),
      label: place.labels.join(': '),
      name: place.names.join('.'),
      source,
    })
  }
  return columns
}

const isOpen = async (field: FlattenedField, { isUpload, req }: Describe): Promise<boolean> => {
  if (field.name === 'id' || secrets.has(field.name)) return false
  if ('virtual' in field && field.virtual) return false
  const admin = (field.admin ?? {}) as { disableListColumn?: boolean; hidden?: boolean }
  const isListed = times.has(field.name) || (isUpload && fileParts.has(field.name))
  const isHidden = ('hidden' in field && field.hidden) || (admin.hidden && !isListed)
  if (isHidden || admin.disableListColumn) return false
  if (field.name === 'deletedAt') return false
  const read = 'access' in field ? field.access?.read : undefined
  // An access that depends on the record cannot be asked for a million of them: it counts as no.
  return read ? (await read({ req })) === true : true
}

const labelOf = (field: FlattenedField, i18n: I18n): string => {
  const label = 'label' in field ? field.label : undefined
  return label ? String(getTranslation(label as never, i18n as never)) : field.name
}

const sourceOf = (field: FlattenedField, path: string, i18n: I18n): ColumnSource | null => {
  const custom = (field.custom ?? {}) as Custom
  const column = 'column' as const
  switch (field.type) {
    case 'checkbox':
      return { kind: 'boolean', type: column }
    case 'code':
    case 'email':
    case 'textarea':
      return { kind: 'text', type: column }
    case 'text':
      return field.hasMany ? null : { kind: 'text', type: column }
    case 'number':
      if (field.hasMany) return null
      return { kind: custom.exportedAs === 'duration' ? 'duration' : 'number', type: column }
    case 'date': {
      if (custom.plainDayUnless) {
        return { kind: 'moment', timed: custom.plainDayUnless, type: column }
      }
      const isDay = field.admin?.date?.pickerAppearance === 'dayOnly'
      return { kind: isDay ? 'day' : 'dateTime', type: column }
    }
    case 'radio':
      return { kind: 'select', many: false, options: optionsOf(field.options, i18n), type: column }
    case 'select':
      return {
        kind: 'select',
        many: Boolean(field.hasMany),
        options: optionsOf(field.options, i18n),
        type: column,
      }
    case 'relationship':
    case 'upload':
      return {
        many: Boolean(field.hasMany),
        path,
        polymorphic: Array.isArray(field.relationTo),
        relationTo: [field.relationTo].flat(),
        type: 'relationship',
      }
    default:
      // Rows within a record (arrays, blocks), joins and rich text are no cell.
      return null
  }
}

const optionsOf = (options: Option[], i18n: I18n) =>
  options.map((option) =>
    typeof option === 'string'
      ? { label: option, value: option }
      : {
          label: String(getTranslation(option.label as never, i18n as never)),
          value: option.value,
        },
  )
