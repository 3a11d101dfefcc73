import { sql } from '@payloadcms/db-postgres'
import type { FlattenedField } from 'payload'
import { isoMoment } from '../../database'
import { idOf } from '../../fields/idOf'
import type { Data } from '../rules'
import type { ColumnNode } from '../shape'

type SQL = ReturnType<typeof sql>

/** The value at a path; undefined where a part of it is missing. */
export const valueAt = (data: Data, path: string[]): unknown => {
  let value: unknown = data
  for (const part of path) value = (value as Data | null | undefined)?.[part]
  return value
}

/** A value as it goes into its column, by way of JSON. */
export const toColumn = (field: FlattenedField, value: unknown): unknown => {
  if (value === undefined || value === null) return value
  if (field.type === 'relationship' || field.type === 'upload') return idOf(value)
  if (field.type === 'date') return moment(value)
  return value
}

/** As Payload has it: what is no date is the database's to refuse. */
const moment = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' ? new Date(value).toISOString() : value
}

/** A stored value as the API shows it. */
export const fromColumn = (field: FlattenedField, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  if (field.type === 'number') return Number(value)
  if (field.type !== 'date') return value
  return value instanceof Date ? value.toISOString() : isoMoment(String(value))
}

/** A column definition of `jsonb_to_recordset`; both parts come from the schema, never from people. */
export const typed = ({ column, type }: Pick<ColumnNode, 'column' | 'type'>): SQL =>
  sql`${sql.identifier(column)} ${sql.raw(type)}`

export const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `)

/** Records as the rows of a statement: `FROM rowsOf(…)`, under the alias `r`. */
export const rowsOf = (records: Data[], columns: SQL[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(${listed(columns)})`
