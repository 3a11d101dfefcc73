import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { columnNameOf, compileWhere, statementText, tableNameOf } from '../../database'
import type { CellKind, SheetColumn } from '../../sheets/types'
import type { RowColumn } from '../columns'
import { type CellStyle, optionCell, textCell, valueCell } from './cells'
import { orderOf } from './order'
import { type Titles, titlesIn } from './titles'

type SQL = ReturnType<typeof sql>

/** The queries of a file of rows, with their values in them, and what its columns are. */
export type RowsStatement = { columns: SheetColumn[]; count: string; select: string }

/** Which records: a filter of a collection. */
export type RowsArgs = {
  collection: CollectionSlug
  req: PayloadRequest
  /** The filter with the rights of the asking user in it. */
  where: Where
}

type StatementArgs = RowsArgs & {
  columns: RowColumn[]
  /** Checked already: see `order.ts`. */
  sort: string[]
  style: CellStyle
}

/** The records of a filter, each once, under the name `r`. */
export const rowsOf = ({ collection, req, where }: RowsArgs): SQL => {
  const compiled = compileWhere({ collection, req, where })
  const table = sql.identifier(tableNameOf(req.payload, collection))
  return sql`(SELECT ${table}.* FROM ${compiled.from} WHERE ${compiled.where}) AS r`
}

/** How many records a filter finds. */
export const countQuery = (args: RowsArgs): SQL =>
  sql`SELECT count(*) AS total FROM ${rowsOf(args)}`

/**
 * The one query that a file of rows is: a row for each record, each cell as text that the writer of the
 * format needs no more than to put down. Titles of related records are joined as far as the user may
 * read them.
 */
export const buildStatement = async (args: StatementArgs): Promise<RowsStatement> => {
  const { collection, columns, req, style } = args
  const cells: SQL[] = []
  const joins: SQL[] = []
  for (const [index, column] of columns.entries()) {
    const { cell, join } = await columnQuery({ collection, column, index, req, style })
    cells.push(cell)
    if (join) joins.push(join)
  }
  const select = sql`SELECT ${sql.join(cells, sql`, `)} FROM ${rowsOf(args)} ${sql.join(joins, sql` `)} ORDER BY ${orderOf(args)}`
  return {
    columns: columns.map(sheetColumn),
    count: textOf(countQuery(args), req),
    select: textOf(select, req),
  }
}

/** A query as text with its values in it. */
export const textOf = (query: SQL, req: PayloadRequest): string => statementText(query, req.payload)

const widths: Record<Exclude<CellKind, 'dayLabel' | 'share'>, number> = {
  dateTime: 17,
  day: 12,
  duration: 10,
  moment: 17,
  number: 12,
  text: 24,
}

const sheetColumn = ({ label, source }: RowColumn): SheetColumn => {
  const kind: keyof typeof widths =
    source.type === 'relationship' || source.kind === 'boolean' || source.kind === 'select'
      ? 'text'
      : source.kind
  return { kind, label, width: Math.min(60, Math.max(widths[kind], label.length + 4)) }
}

type ColumnArgs = Pick<StatementArgs, 'collection' | 'req' | 'style'> & {
  column: RowColumn
  index: number
}

type ColumnQuery = { cell: SQL; join?: SQL }

const columnQuery = async (args: ColumnArgs): Promise<ColumnQuery> => {
  const { collection, column, index, req, style } = args
  const { key, source } = column
  if (source.type === 'relationship') return relationQuery(args)
  const named = (name: string) =>
    sql`r.${sql.identifier(columnNameOf(req.payload, collection, name) ?? name)}`
  if (source.kind === 'select' && source.many) {
    const list = sql.identifier(`m${index}`)
    const options = sql.identifier(`${tableNameOf(req.payload, collection)}_${toSnake(key)}`)
    return {
      cell: textCell(sql`${list}.texts`, style),
      join: sql`LEFT JOIN LATERAL (
        SELECT string_agg(${optionCell(sql`o.value`, source.options)}, ', ' ORDER BY o."order") AS texts
        FROM ${options} o WHERE o.parent_id = r.id) AS ${list} ON TRUE`,
    }
  }
  const timed = source.kind === 'moment' ? named(source.timed) : undefined
  return { cell: valueCell({ source, style, timed, value: named(key) }) }
}

const toSnake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

const relationQuery = async ({
  collection,
  column,
  index,
  req,
  style,
}: ColumnArgs): Promise<ColumnQuery> => {
  const { key, source } = column
  if (source.type !== 'relationship') throw new TypeError(column.name)
  const targets = await Promise.all(
    source.relationTo.map(async (relationTo) => ({
      relationTo,
      titles: await titlesIn({ collection: relationTo, language: style.language, req }),
    })),
  )
  const readable = targets.filter(
    (target): target is { relationTo: CollectionSlug; titles: Titles } => Boolean(target.titles),
  )
  if (readable.length === 0) return { cell: sql`NULL` }
  if (!source.many && !source.polymorphic) {
    const name = sql.identifier(`t${index}`)
    const column = sql.identifier(columnNameOf(req.payload, collection, key) ?? key)
    return {
      cell: textCell(sql`${name}.title`, style),
      join: sql`LEFT JOIN (${readable[0]?.titles}) AS ${name} ON ${name}.id = r.${column}`,
    }
  }
  const list = sql.identifier(`m${index}`)
  const titles = readable.map((_, place) => sql`${sql.identifier(`t${place}`)}.title`)
  const joins = readable.map(
    (target, place) =>
      sql`LEFT JOIN (${target.titles}) AS ${sql.identifier(`t${place}`)} ON ${sql.identifier(`t${place}`)}.id = rel.${sql.identifier(`${tableNameOf(req.payload, target.relationTo)}_id`)}`,
  )
  return {
    cell: textCell(sql`${list}.texts`, style),
    join: sql`LEFT JOIN LATERAL (
      SELECT string_agg(COALESCE(${sql.join(titles, sql`, `)}, NULL), ', ' ORDER BY rel."order") AS texts
      FROM ${sql.identifier(`${tableNameOf(req.payload, collection)}_rels`)} rel ${sql.join(joins, sql` `)}
      WHERE rel.parent_id = r.id AND rel.path = ${source.path}) AS ${list} ON TRUE`,
  }
}
