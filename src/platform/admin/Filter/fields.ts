import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type {
  ClientCollectionConfig,
  ClientField,
  SanitizedFieldsPermissions,
  SanitizedPermissions,
  StaticLabel,
} from 'payload'
import { kindOf } from './operators'

/** A field that a filter can ask about. */
export type FilterField = {
  field: ClientField
  /** What it stands under where one chooses: a tab, a fold, the record that it belongs to. */
  group: string
  /** False: filters that ask about it are read, none is made anew. */
  isOffered: boolean
  label: string
  path: string
}

type FieldsArgs = {
  collection: ClientCollectionConfig
  getCollection: (slug: string) => ClientCollectionConfig | undefined
  i18n: I18nClient
  permissions: SanitizedPermissions | undefined
}

/**
 * The fields that lists of a collection are filtered by, as far as the user may read them, then those of
 * the records that it names (the company of an activity), each under the name of that record.
 */
export const filterFields = ({
  collection,
  getCollection,
  i18n,
  permissions,
}: FieldsArgs): FilterField[] => {
  const fieldsOf = ({ fields, slug }: ClientCollectionConfig) =>
    walk({ fields, group: '', i18n, may: permissions?.collections?.[slug]?.fields, within: '' })
  const own = fieldsOf(collection)
  const related = own.flatMap(({ field, isOffered, label, path }) => {
    const target = field.type === 'relationship' && !field.hasMany && field.relationTo
    if (!isOffered || typeof target !== 'string' || notEntered.has(target)) return []
    const to = getCollection(target)
    if (!to) return []
    return fieldsOf(to).map((one) => ({
      ...one,
      group: label,
      // What that record names in turn is one step too far for a chooser; of an entry of a dictionary
      // people ask which one it is.
      isOffered: one.isOffered && one.field.type !== 'relationship' && !isDictionary(to),
      path: `${path}.${one.path}`,
    }))
  })
  return [...own, ...related]
}

/** Entries of it stand in an order of their own. */
export const isDictionary = ({ admin }: ClientCollectionConfig): boolean =>
  admin.custom?.isDictionary === true

const notEntered = new Set(['users', 'groups'])

type WalkArgs = {
  fields: ClientField[]
  group: string
  i18n: I18nClient
  may: SanitizedFieldsPermissions | undefined
  within: string
}

const walk = ({ fields, group, i18n, may, within }: WalkArgs): FilterField[] =>
  fields.flatMap((field): FilterField[] => {
    const textOf = (label: unknown): string =>
      label ? getTranslation(label as StaticLabel, i18n) : ''
    const inside = (args: Partial<WalkArgs> & Pick<WalkArgs, 'fields'>) =>
      walk({ group, i18n, may, within, ...args })
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => {
        const name = 'name' in tab && tab.name ? tab.name : ''
        return inside({
          fields: tab.fields,
          group: textOf(tab.label) || group,
          may: name ? permissionsIn(may, name) : may,
          within: name ? `${within}${name}.` : within,
        })
      })
    }
    if (field.type === 'row') return inside({ fields: field.fields })
    if (field.type === 'collapsible') {
      return inside({ fields: field.fields, group: textOf(field.label) || group })
    }
    if (field.type === 'group') {
      const name = 'name' in field && field.name ? field.name : ''
      return inside({
        fields: field.fields,
        group: textOf(field.label) || group,
        may: name ? permissionsIn(may, name) : may,
        within: name ? `${within}${name}.` : within,
      })
    }
    if (!('name' in field) || !field.name || !kindOf(field)) return []
    const { admin } = field
    const isReadable = may === true || may?.[field.name] === true || permissionOf(may, field.name)
    const isVirtual = 'virtual' in field && field.virtual === true
    if (!isReadable || isVirtual) return []
    const isInternal = field.name === 'id' || admin?.disableListFilter || admin?.hidden
    return [
      {
        field,
        group,
        isOffered: !isInternal,
        label: textOf('label' in field ? field.label : undefined) || field.name,
        path: `${within}${field.name}`,
      },
    ]
  })

const permissionsIn = (
  may: SanitizedFieldsPermissions | undefined,
  name: string,
): SanitizedFieldsPermissions | undefined => {
  if (may === true || may === undefined) return may
  const one = may[name]
  if (one === true) return true
  return one && 'fields' in one ? (one.fields as SanitizedFieldsPermissions) : undefined
}

const permissionOf = (may: SanitizedFieldsPermissions | undefined, name: string): boolean => {
  if (may === true || may === undefined) return may === true
  const one = may[name]
  return one === true || Boolean(one && 'read' in one && one.read)
}
