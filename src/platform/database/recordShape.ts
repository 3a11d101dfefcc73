import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionSlug,
  FlattenedField,
  Payload,
  SanitizedCollectionConfig,
  SelectType,
} from 'payload'
import { postgresOf } from './adapter/tables'
import { toSnake } from './toSnake'

type SQL = ReturnType<typeof sql>

type Table = Record<string, SQL & { name: string }>

/** A field that is a column of the record's own table. */
export type ColumnField = {
  /** As SQL names it, table and all. */
  column: string
  kind: 'date' | 'number' | 'other'
  name: string
  /** The collection that it points to and is populated from. */
  relationTo?: CollectionSlug
}

/** Several relations of one field, in the table `…_rels`. */
type ManyField = { isMixed: boolean; name: string; relationTo: CollectionSlug[] }

/** Rows of a field in a table of their own. */
type ArrayField = { fields: ColumnField[]; name: string; table: string }

/** How the records of a collection lie in the database. */
export type RecordShape = {
  arrays: ArrayField[]
  columns: ColumnField[]
  /** The fields as one JSON object; for shapes of columns alone. */
  json: SQL
  many: ManyField[]
  /** What to SELECT: each field under its name, those of several values as lists. */
  selection: SQL
  table: Table
}

/** The relations of a record's fields of several values, in what `selection` gives. */
export const relsKey = '_rels'

/**
 * How to read the records of a collection without Payload, or null where Payload does more with
 * them than to hand them over: access or hooks of single fields, virtual ones, groups, files.
 * @param select the fields to read; all where nothing is given
 */
export const recordShape = (
  payload: Payload,
  collection: CollectionSlug,
  select?: SelectType,
): null | RecordShape => {
  const { config } = payload.collections[collection]
  const known = shapes.get(config) ?? new Map<string, null | RecordShape>()
  shapes.set(config, known)
  const key = JSON.stringify(select ?? null)
  const shape = known.has(key) ? known.get(key) : findShape(payload, collection, select)
  known.set(key, shape ?? null)
  // What is asked for is the client's choice.
  if (known.size > mostShapes) known.delete(known.keys().next().value as string)
  return shape ?? null
}

/** Of one collection. */
const mostShapes = 500

const shapes = new WeakMap<SanitizedCollectionConfig, Map<string, null | RecordShape>>()

const findShape = (
  payload: Payload,
  collection: CollectionSlug,
  select?: SelectType,
): null | RecordShape => {
  const { config } = payload.collections[collection]
  if (config.upload) return null
  const { tables } = postgresOf(payload) as unknown as { tables: Record<string, Table> }
  const name = toSnake(collection)
  const table = tables[name]
  if (!table) return null
  const shape: Omit<RecordShape, 'json' | 'selection'> = {
    arrays: [],
    columns: [{ column: `"${name}"."id"`, kind: 'other', name: 'id' }],
    many: [],
    table,
  }
  for (const field of config.flattenedFields) {
    if (field.name === 'id' || (select && !select[field.name])) continue
    if ('hidden' in field && field.hidden) continue
    if (doesMore(field)) return null
    if (field.type === 'array') {
      const rows = `${name}_${toSnake(field.name)}`
      const fields = field.flattenedFields.map((each) => columnOf(tables, rows, each))
      if (!tables[rows] || !fields.every((each) => each !== null)) return null
      shape.arrays.push({ fields, name: field.name, table: rows })
    } else if (field.type === 'relationship' && field.hasMany) {
      const relationTo = [field.relationTo].flat()
      if (field.maxDepth === 0) return null
      shape.many.push({ isMixed: Array.isArray(field.relationTo), name: field.name, relationTo })
    } else {
      const column = columnOf(tables, name, field)
      if (!column) return null
      shape.columns.push(column)
    }
  }
  return { ...shape, json: jsonOf(shape), selection: selectionOf(name, shape) }
}

type Fields = Pick<RecordShape, 'arrays' | 'columns' | 'many'>

const jsonOf = ({ columns }: Fields): SQL =>
  // Names of columns and fields, from the configuration. As one text: the pieces of a long
  // statement would be put together anew each time.
  sql.raw(
    `json_build_object(${columns.map(({ column, name }) => `'${name}', ${column}`).join(', ')})`,
  )

const selectionOf = (table: string, { arrays, columns, many }: Fields): SQL =>
  // As above.
  sql.raw(
    [
      ...columns.map(({ column, name }) => `${column} AS "${name}"`),
      ...arrays.map(
        ({ name, table: rows }) => `(SELECT json_agg(one ORDER BY one._order) FROM "${rows}" one
          WHERE one._parent_id = "${table}".id) AS "${name}"`,
      ),
      ...(many.length === 0
        ? []
        : [
            `(SELECT json_agg(rel ORDER BY rel."order") FROM "${table}_rels" rel
              WHERE rel.parent_id = "${table}".id) AS "${relsKey}"`,
          ]),
    ].join(', '),
  )

const doesMore = (field: FlattenedField): boolean =>
  Boolean(
    field.access?.read ||
      ('hooks' in field && field.hooks?.afterRead?.length) ||
      ('virtual' in field && field.virtual) ||
      ('localized' in field && field.localized),
  )

const plain = ['checkbox', 'code', 'date', 'email', 'json', 'number', 'text', 'textarea']

const columnOf = (
  tables: Record<string, Table>,
  table: string,
  field: FlattenedField,
): ColumnField | null => {
  const column = tables[table]?.[field.name]
  if (!column || doesMore(field)) return null
  const found: ColumnField = {
    column: `"${table}"."${column.name}"`,
    kind: 'other',
    name: field.name,
  }
  if (field.type === 'relationship') {
    if (field.hasMany || typeof field.relationTo !== 'string') return null
    return field.maxDepth === 0 ? found : { ...found, relationTo: field.relationTo }
  }
  const isOne = plain.includes(field.type) || field.type === 'select' || field.type === 'radio'
  if (!isOne || ('hasMany' in field && field.hasMany)) return null
  if (field.type === 'date') return { ...found, kind: 'date' }
  return field.type === 'number' ? { ...found, kind: 'number' } : found
}
