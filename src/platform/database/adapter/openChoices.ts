import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { tableNameOf } from './tables'

declare module 'payload' {
  export interface FieldCustom {
    /** A select whose choices the parts bring. */
    openChoice?: boolean
  }
}

type SchemaHook = PostgresAdapter['beforeSchemaInit'][number]

/**
 * Selects whose choices other parts add to (`custom.openChoice`) are text in the database, not an
 * enum: a plugin that brings a choice alters no type of the product's, and what is stored stays when
 * the plugin goes. The panel, filters and validation treat them as the selects that they are.
 */
export const openChoices: SchemaHook = ({ adapter, schema }) => {
  for (const { config } of Object.values(adapter.payload.collections)) {
    for (const field of config.flattenedFields) {
      if (field.type !== 'select' || field.hasMany || !field.custom?.openChoice) continue
      // Drizzle's tables are made of these, next.
      const columns = adapter.rawTables[tableNameOf(adapter.payload, config.slug)]?.columns
      const column = columns?.[field.name]
      if (!columns || !column) continue
      const { default: stored, name, notNull } = column
      columns[field.name] = { default: stored, name, notNull, type: 'varchar' }
    }
  }
  return schema
}
