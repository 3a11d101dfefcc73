import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import { choicesTableOf, columnIn, tableNameOf } from '../database'

/** A column of the record's own table, and where its value is in the record. */
export type ColumnNode = {
  column: string
  field: FlattenedField
  kind: 'column'
  path: string[]
  /** Its type in PostgreSQL. */
  type: string
}

/** Several choices of a field, in a table of their own. */
export type ChoicesNode = { field: FlattenedField; kind: 'choices'; table: string; type: string }

/** Several relationships of a field, in the table `…_rels`: a column for each collection. */
export type RelationsNode = {
  columns: Record<string, string>
  field: FlattenedField
  isMixed: boolean
  kind: 'relations'
  table: string
}

/** Fields in a group, whose columns are the record's. */
export type GroupNode = { field: FlattenedField; kind: 'group'; nodes: Node[] }

/** What only Payload knows how to store: rows, blocks, rich text, lists inside of groups. */
export type OtherNode = { field: FlattenedField; kind: 'other' }

export type Node = ChoicesNode | ColumnNode | GroupNode | OtherNode | RelationsNode

/** How the records of a collection are stored, as far as we can write them without Payload. */
export type WriteShape = {
  columns: ColumnNode[]
  lists: (ChoicesNode | RelationsNode)[]
  nodes: Node[]
  table: string
}

const shapes = new WeakMap<SanitizedCollectionConfig, WriteShape>()

/** The shape of a collection's records, worked out once. */
export const writeShape = (payload: Payload, collection: CollectionSlug): WriteShape => {
  const { config } = payload.collections[collection]
  const known = shapes.get(config)
  if (known) return known
  const table = tableNameOf(payload, collection)
  const nodes = nodesOf({ fields: config.flattenedFields, path: [], payload, table })
  const shape: WriteShape = {
    columns: columnsIn(nodes),
    lists: nodes.filter((node) => node.kind === 'choices' || node.kind === 'relations'),
    nodes,
    table,
  }
  shapes.set(config, shape)
  return shape
}

const columnsIn = (nodes: Node[]): ColumnNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'column') return [node]
    return node.kind === 'group' ? columnsIn(node.nodes) : []
  })

type NodeArgs = { path: string[]; payload: Payload; table: string }

const nodesOf = ({ fields, ...args }: NodeArgs & { fields: FlattenedField[] }): Node[] =>
  fields
    // Neither has a value of its own in the database.
    .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual))
    .filter(({ name }) => name !== 'id')
    .map((field) => nodeOf({ field, ...args }))

const single = ['checkbox', 'code', 'date', 'email', 'json', 'number', 'radio', 'text', 'textarea']

const nodeOf = ({ field, path, payload, table }: NodeArgs & { field: FlattenedField }): Node => {
  const here = [...path, field.name]
  const other: OtherNode = { field, kind: 'other' }
  if ('localized' in field && field.localized) return other
  if ((field.type === 'group' || field.type === 'tab') && 'flattenedFields' in field) {
    const nodes = nodesOf({ fields: field.flattenedFields, path: here, payload, table })
    return { field, kind: 'group', nodes }
  }
  const hasMany = 'hasMany' in field && field.hasMany === true
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (path.length === 0 && hasMany && field.type === 'select') {
    return choicesOf({ field, payload, table }) ?? other
  }
  if (path.length === 0 && hasMany && isRelation) return relationsOf({ field, payload, table })
  const isSingle =
    single.includes(field.type) ||
    field.type === 'select' ||
    (isRelation && typeof field.relationTo === 'string')
  if (!isSingle || hasMany) return other
  const column = columnIn(payload, table, here.join('_'))
  if (!column) return other
  return { column: column.name, field, kind: 'column', path: here, type: column.type }
}

type ListArgs<Field> = { field: Field; payload: Payload; table: string }

const choicesOf = ({ field, payload, table }: ListArgs<FlattenedField>): ChoicesNode | null => {
  const own = choicesTableOf(payload, table, field.name)
  const value = columnIn(payload, own, 'value')
  return value ? { field, kind: 'choices', table: own, type: value.type } : null
}

const relationsOf = ({
  field,
  payload,
  table,
}: ListArgs<FlattenedField & { relationTo: CollectionSlug | CollectionSlug[] }>): RelationsNode => {
  const { relationTo } = field
  const targets = Array.isArray(relationTo) ? relationTo : [relationTo]
  return {
    columns: Object.fromEntries(targets.map((slug) => [slug, `${tableNameOf(payload, slug)}_id`])),
    field,
    isMixed: Array.isArray(relationTo),
    kind: 'relations',
    table: `${table}_rels`,
  }
}
