import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import type { AddedFields, SettingsFields } from './contributions/records'
import type { Brings, Contributed, ListOf, Part } from './part'

/** The pieces that make the schema: they stay when a part is switched off. */
const kept = ['collections', 'fields', 'globals', 'migrations', 'settings'] as const

const never = () => false

const closed = { create: never, delete: never, read: never, readVersions: never, update: never }

/**
 * A part that is switched off: its tables and fields, which nobody reads or writes through the CRM,
 * so that the schema is the same and nothing is lost when it is on again.
 */
export const asleep = (part: Part): Part => {
  const { collections, fields, globals, migrations, settings } = part.brings
  return {
    ...part,
    brings: {
      collections: mapped(collections, sleepingCollection),
      fields: mapped(fields, sleepingFields),
      globals: mapped(globals, sleepingGlobal),
      migrations,
      settings: mapped(settings, sleepingSettings),
    } satisfies Pick<Brings, (typeof kept)[number]>,
  }
}

const mapped =
  <Item>(list: ListOf<Item> | undefined, change: (item: Item) => Item): ListOf<Item> =>
  (all: Contributed) =>
    (typeof list === 'function' ? list(all) : (list ?? [])).map(change)

const sleepingCollection = (collection: CollectionConfig): CollectionConfig => {
  // Without a rule it is no module of the groups, and no list that is exported.
  const { access: _rule, ...custom } = collection.custom ?? {}
  return {
    ...collection,
    access: closed,
    admin: { ...collection.admin, hidden: true },
    custom,
    endpoints: [],
    hooks: {},
  }
}

const sleepingGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  access: { read: never, update: never },
  admin: { ...global.admin, hidden: true },
  hooks: {},
})

const sleepingFields = (added: AddedFields): AddedFields => ({
  ...added,
  fields: added.fields.map(sleepingField),
})

const sleepingSettings = (added: SettingsFields): SettingsFields => ({
  ...added,
  fields: added.fields.map(sleepingField),
})

const sleepingField = (field: Field): Field => {
  if (!('name' in field)) {
    // A row or a fold: what it holds sleeps.
    return 'fields' in field
      ? ({ ...field, fields: field.fields.map(sleepingField) } as Field)
      : field
  }
  return {
    ...field,
    access: { create: never, read: never, update: never },
    admin: {
      ...field.admin,
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      hidden: true,
    },
    hooks: {},
  } as Field
}
