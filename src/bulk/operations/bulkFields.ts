import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** Fields whose values can be said once for many records. */
const simple = [
  'checkbox',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'select',
  'text',
  'textarea',
] as const

export type BulkField = Extract<FlattenedField, { type: (typeof simple)[number] }>

const ofSystem = new Set(['createdAt', 'deletedAt', 'id', 'updatedAt'])

/** Can it be changed in many records at once, whoever asks? */
export const isBulkField = (field: FlattenedField): field is BulkField => {
  if (!simple.some((type) => type === field.type) || ofSystem.has(field.name)) return false
  const { admin, hidden, relationTo, type, unique, virtual } = field as BulkField & {
    admin?: { disableBulkEdit?: boolean; disabled?: boolean; hidden?: boolean; readOnly?: boolean }
    hidden?: boolean
    relationTo?: unknown
    virtual?: unknown
  }
  // What stands once cannot stand in many.
  if (hidden || unique || virtual || admin?.hidden || admin?.disabled) return false
  if (admin?.readOnly || admin?.disableBulkEdit) return false
  if ('localized' in field && field.localized) return false
  const isMany = 'hasMany' in field && field.hasMany === true
  if (type === 'relationship') return typeof relationTo === 'string'
  return !isMany || type === 'select'
}

export const bulkFieldsOf = ({ flattenedFields }: SanitizedCollectionConfig): BulkField[] =>
  flattenedFields.filter(isBulkField)

/** The field of a name, where it can be changed in many records. */
export const bulkFieldAt = (
  config: SanitizedCollectionConfig,
  name: string,
): BulkField | undefined => bulkFieldsOf(config).find((field) => field.name === name)

/** May this person write the field at all? What it depends on in a record is asked with each record. */
export const mayWriteField = async (field: BulkField, req: PayloadRequest): Promise<boolean> => {
  const ask = field.access?.update
  return ask ? await ask({ data: {}, req, siblingData: {} }) : true
}
