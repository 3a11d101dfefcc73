import { sql } from '@payloadcms/db-postgres'
import { eq, type SQL } from '@payloadcms/db-postgres/drizzle'
import { alias } from '@payloadcms/db-postgres/drizzle/pg-core'
import { operatorMap } from '@payloadcms/drizzle'
import type { CollectionSlug, Payload, Where } from 'payload'
import { hasWords, literal } from '../../words'
import { exact, isList, isQuantifier, type Quantifier } from '../filters/exact'
import { type Place, placeIn, placeOf, type Related, relatedAt } from '../filters/related'
import type { TextMatch } from '../filters/words/listSearch'
import { toSnake } from '../toSnake'
import { build } from './build'
import { columnMeant } from './columnMeant'
import { asCondition } from './condition'
import { choicesTableOf, columnIn, postgresOf, tableNameOf } from './tables'

/** Where a part of a filter is asked: of a table under a name; the names are counted together. */
type Scope = { name: string; names: { last: number }; place: Place; table: string }

/**
 * A filter as Payload's query builder takes it, whose parts about several values or related records are
 * `EXISTS` and `NOT EXISTS`: no table is joined, so that no record is found twice, and each part is about
 * a value or record of its own.
 */
export const inQuery = ({
  collection,
  payload,
  where,
}: {
  collection: CollectionSlug
  payload: Payload
  where: Where
}): Where => {
  const place = placeOf(payload, collection)
  const table = tableNameOf(payload, collection)
  return written({ name: table, names: { last: 0 }, place, table }, exact(place, where))
}

const written = (scope: Scope, where: Where): Where => {
  const parts = Object.entries(where).flatMap(([path, value]): Where[] => {
    if (isList(path)) return [{ [path]: (value as Where[]).map((each) => written(scope, each)) }]
    return Object.entries(value as object).map(([operator, operand]) =>
      isQuantifier(operator)
        ? ofRelated({ path, quantifier: operator, scope, where: operand })
        : operator === 'matches'
          ? asCondition(textMatch(columnOf(scope, path), operand))
          : columnMeant({ operator, path, place: scope.place, value: operand }),
    )
  })
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

/** A text as the quick search looks for it. */
const textMatch = (column: SQL, match: TextMatch): SQL =>
  'digits' in match
    ? sql`${column} LIKE ${`%${match.digits}%`}`
    : sql`(${hasWords(sql`crm_plain(${column})`, match.words)})`

type RelatedArgs = { path: string; quantifier: Quantifier; scope: Scope; where: Where }

const ofRelated = ({ path, quantifier, scope, where }: RelatedArgs): Where => {
  const related = relatedAt(scope.place, path)
  if (!related) throw new TypeError(`There is nothing related at ${path}`)
  if (related.kind === 'record' && Object.keys(where).length === 0) {
    return { [path]: { exists: quantifier === 'some' } }
  }
  const query = queryOf({ related, scope, where })
  return asCondition(
    quantifier === 'some' ? sql`EXISTS (SELECT 1 ${query})` : sql`NOT EXISTS (SELECT 1 ${query})`,
  )
}

type QueryArgs = { related: Related; scope: Scope; where: Where }

const queryOf = ({ related, scope, where }: QueryArgs): SQL => {
  const inner = placeIn(scope.place, related)
  switch (related.kind) {
    case 'record':
      return within({ inner, scope, table: tableOf(scope, related.target), where }, (own) => {
        return sql`${own('id')} = ${columnOf(scope, related.path)}`
      })
    case 'reverse':
      return within({ inner, scope, table: tableOf(scope, related.target), where }, (own) => {
        return sql`${own(related.by)} = ${columnOf(scope, 'id')}`
      })
    case 'rows':
      return within({ inner, scope, table: rowsOf(scope, related.path), where }, (own) => {
        return sql`${own('_parentID')} = ${columnOf(scope, 'id')}`
      })
    default:
      return ofList({ related, scope, where })
  }
}

const tableOf = ({ place }: Scope, collection: CollectionSlug): string =>
  tableNameOf(place.payload, collection)

/** The table of a list of rows, as Payload itself names it. */
const rowsOf = ({ place, table }: Scope, path: string): string => {
  const plain = [table, ...path.split('.').map(toSnake)].join('_')
  return postgresOf(place.payload).tableNameMap.get(plain) ?? plain
}

const columnOf = (scope: Scope, path: string): SQL => {
  const column = columnIn(scope.place.payload, scope.table, path.replaceAll('.', '_'))
  if (!column) throw new TypeError(`There is no column for ${path}`)
  return sql`${sql.identifier(scope.name)}.${sql.identifier(column.name)}`
}

type WithinArgs = { inner: Place | undefined; scope: Scope; table: string; where: Where }

/** The rows of a table that belong to the record and are as a filter says. */
const within = (
  { inner, scope, table, where }: WithinArgs,
  belongs: (column: (path: string) => SQL) => SQL,
): SQL => {
  const own: Scope = { ...scope, name: nextName(scope), place: inner ?? scope.place, table }
  const { payload } = own.place
  const { condition, from } = build({
    aliasTable: alias(postgresOf(payload).tables[table] as never, own.name),
    fields: own.place.fields,
    payload,
    tableName: table,
    where: written(own, where),
  })
  return sql`FROM ${from} WHERE ${belongs((path) => columnOf(own, path))} AND ${condition}`
}

const nextName = ({ names }: Scope): string => {
  names.last += 1
  return `q${names.last}`
}

type List = Extract<Related, { kind: 'mixed' | 'records' | 'values' }>

/** The values of a list: of a choice, of a text, or the records that it names. */
const ofList = ({ related, scope, where }: QueryArgs & { related: List }): SQL => {
  const { payload } = scope.place
  const isChoice = related.kind === 'values' && related.field.type === 'select'
  const table = isChoice
    ? choicesTableOf(payload, scope.table, related.path.replaceAll('.', '_'))
    : `${scope.table}_${suffixOf(related)}`
  const name = nextName(scope)
  const columns = alias(postgresOf(payload).tables[table] as never, name) as unknown as Record<
    string,
    SQL
  >
  const conditions = [
    sql`${columns.parent} = ${columnOf(scope, 'id')}`,
    ...(isChoice ? [] : [sql`${columns.path} = ${related.path}`]),
  ]
  const rows = sql`FROM ${sql.identifier(table)} AS ${sql.identifier(name)}`
  const all = (...more: SQL[]) =>
    sql`${rows} WHERE ${sql.join([...conditions, ...more], sql` AND `)}`
  if (related.kind === 'mixed') return all(...mixed(columns, where))
  if (related.kind === 'values') {
    return all(
      ...comparisons(columns[valueColumns[related.field.type] ?? 'value'] as SQL, where.value),
    )
  }
  const id = columns[`${related.target}ID`] as SQL
  if (Object.keys(where).length === 0) return all(sql`${id} IS NOT NULL`)
  if (Object.keys(where).join() === 'id') return all(...comparisons(id, where.id))
  const of = within(
    { inner: placeIn(scope.place, related), scope, table: tableOf(scope, related.target), where },
    (own) => sql`${own('id')} = ${id}`,
  )
  return all(sql`EXISTS (SELECT 1 ${of})`)
}

const valueColumns: Record<string, string> = { number: 'number', select: 'value', text: 'text' }

const suffixOf = ({ field, kind }: List): string =>
  kind === 'values' ? (field.type === 'number' ? 'numbers' : 'texts') : 'rels'

type Mixed = { relationTo: string; value: number | string }

/** One of the records of a mixed list: its collection says which column it is in. */
const mixed = (columns: Record<string, SQL>, where: Where): SQL[] => {
  const said = where.value as undefined | { equals?: Mixed }
  if (!said?.equals) return []
  const { relationTo, value } = said.equals
  const column = columns[`${relationTo}ID`]
  return [column ? eq(column, Number(value)) : sql`FALSE`]
}

/** What is said of a value of a list, with Payload's own comparisons. */
const comparisons = (column: SQL, said: unknown): SQL[] =>
  Object.entries((said ?? {}) as object).map(([operator, value]) => {
    const compare = (operatorMap as unknown as Record<string, (a: SQL, b: unknown) => SQL>)[
      operator
    ]
    if (!compare) throw new TypeError(`Values of a list are not compared by ${operator}`)
    const isText = operator === 'like' || operator === 'contains'
    return compare(column, isText ? `%${literal(String(value))}%` : value)
  })
