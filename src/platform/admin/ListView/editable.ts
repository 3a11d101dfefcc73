import type {
  ClientField,
  Column,
  SanitizedCollectionPermission,
  SanitizedFieldsPermissions,
} from 'payload'

/**
 * What of a list is changed in the list: choices, people, days, numbers, tags and short texts. The rest
 * has a form of its own for a reason.
 */
const isSimple = (field: ClientField): boolean => {
  switch (field.type) {
    case 'date':
    case 'email':
    case 'number':
      return true
    case 'relationship':
      return typeof field.relationTo === 'string'
    case 'radio':
    case 'select':
      return true
    case 'text':
      return !field.hasMany
    default:
      return false
  }
}

const mayUpdate = (may: SanitizedFieldsPermissions | undefined, name: string): boolean => {
  if (may === true || may === undefined) return may === true
  const one = may[name]
  return one === true || Boolean(one && 'update' in one && one.update)
}

/** Whether the person may change a field of one record. */
export const mayChange = (
  may: Pick<SanitizedCollectionPermission, 'fields' | 'update'>,
  name: string,
): boolean => Boolean(may.update) && mayUpdate(may.fields, name)

/**
 * Whether the person may change a column's field, and can in the table.
 * @param withTexts texts of several lines as well: there is room for them
 */
export const isEditable = (
  { accessor, field }: Column,
  may: SanitizedFieldsPermissions | undefined,
  withTexts = false,
): boolean => {
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  const isComputed = field.admin?.readOnly || field.admin?.disableBulkEdit || isVirtual
  // What stands in a group has another address than its column.
  const isOwn = 'name' in field && field.name === accessor
  const isHere = isSimple(field) || (withTexts && field.type === 'textarea')
  return isOwn && !isComputed && isHere && mayUpdate(may, accessor)
}
