import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { AccessAnswer } from '../access'
import { columnNameOf, compileWhere, tableNameOf, transactionOf } from '../database'
import type { RowColumn } from './columns'
import { exportRight } from './rights'
import { type RowsArgs, rowsOf } from './sql/statement'

/*
 * Which records stand in a file or on paper. A card may turn private, or be given to somebody else,
 * after it was written: then it holds more than its owner may see, and is not handed out any more. So
 * the ids of its records are kept with it, as words of 32 bits, and asked for again before each download. A
 * million of them take some 100 kB to keep and less than a second to ask for (measured: 0.75 s, busy).
 */

type SQL = ReturnType<typeof sql>

/** Which records, and by which right they are in the file. */
type SeenSet = { collection: CollectionSlug; right: 'export' | 'read' }

/** `[id >> 5, a bit for each of the 32 ids]`. */
type Word = [number, number]
export type SeenRecords = SeenSet & { words: Word[] }
export type SeenQuery<Query = SQL> = SeenSet & { query: Query }

const wordsOf = (ids: SQL): SQL =>
  sql`SELECT id >> 5 AS word, bit_or(1 << (id & 31)) AS bits FROM (${ids}) AS seen WHERE id IS NOT NULL GROUP BY 1`

const rightTo = async (
  { collection, right }: SeenSet,
  req: PayloadRequest,
): Promise<AccessAnswer> =>
  right === 'export'
    ? exportRight(collection, req)
    : await req.payload.collections[collection].config.access.read({ req })

/** The ids of a collection that a right opens, as far as they meet a condition. */
const idsWithin = (
  {
    collection,
    condition,
    right,
  }: { collection: CollectionSlug; condition: (id: SQL) => SQL; right: Where },
  req: PayloadRequest,
): SQL => {
  const { from, where } = compileWhere({ collection, req, where: right })
  const id = sql`${sql.identifier(tableNameOf(req.payload, collection))}.id`
  return sql`SELECT ${id} AS id FROM ${from} WHERE ${where} AND ${condition(id)}`
}

/**
 * The questions whose records a file shows: its rows, and those whose names stand in its columns. Only
 * what is open to the asking person record by record: who may see all of a collection loses none of
 * them singly (and `rightsMark` tells when that right is taken away).
 */
export const seenIn = async (args: RowsArgs & { columns: RowColumn[] }): Promise<SeenQuery[]> => {
  const { collection, columns, req } = args
  const related = columns.flatMap(({ key, source }) =>
    source.type === 'relationship'
      ? source.relationTo.map((target) => ({
          collection: target,
          ids:
            source.many || source.polymorphic
              ? sql`SELECT rel.${sql.identifier(`${tableNameOf(req.payload, target)}_id`)} AS id
                  FROM ${sql.identifier(`${tableNameOf(req.payload, collection)}_rels`)} rel
                  WHERE rel.path = ${source.path} AND rel.parent_id IN (SELECT r.id FROM ${rowsOf(args)})`
              : sql`SELECT r.${sql.identifier(columnNameOf(req.payload, collection, key) ?? key)} AS id FROM ${rowsOf(args)}`,
        }))
      : [],
  )
  const rows: SeenSet = { collection, right: 'export' }
  return [
    ...((await rightTo(rows, req)) === true
      ? []
      : [{ ...rows, query: wordsOf(sql`SELECT r.id FROM ${rowsOf(args)}`) }]),
    ...(await namesSeen(related, req)),
  ]
}

/** The records among some whose names a person may read, where that depends on the record. */
export const namesSeen = async (
  related: { collection: CollectionSlug; ids: SQL }[],
  req: PayloadRequest,
): Promise<SeenQuery[]> => {
  const found = await Promise.all(
    related.map(async ({ collection, ids }): Promise<SeenQuery[]> => {
      const set: SeenSet = { collection, right: 'read' }
      const right = await rightTo(set, req)
      if (typeof right === 'boolean') return []
      const condition = (id: SQL) => sql`${id} IN (${ids})`
      return [{ ...set, query: wordsOf(idsWithin({ collection, condition, right }, req)) }]
    }),
  )
  return found.flat()
}

const askWords = async (query: SQL, req: PayloadRequest): Promise<Word[]> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(query)
  return rows.map(({ bits, word }) => [Number(word), Number(bits)])
}

/** Asks which records are seen, for what is no file of rows. */
export const recordsSeen = (queries: SeenQuery[], req: PayloadRequest): Promise<SeenRecords[]> =>
  Promise.all(
    queries.map(async ({ query, ...set }) => ({ ...set, words: await askWords(query, req) })),
  )

/**
 * May the asking person still see each of these records? One that was deleted for good cannot be asked
 * for any more, so it counts as none that they may see.
 */
export const allStillSeen = async (seen: SeenRecords[], req: PayloadRequest): Promise<boolean> => {
  for (const { words, ...set } of seen) {
    const right = await rightTo(set, req)
    if (right === true || words.length === 0) continue
    if (right === false) return false
    const numbers = words.map(([word]) => word)
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
    const condition = (id: SQL) => sql`${id} BETWEEN ${first * 32} AND ${last * 32 + 31}`
    const { collection } = set
    const ids = idsWithin({ collection, condition, right }, req)
    const now = new Map(await askWords(wordsOf(ids), req))
    if (words.some(([word, bits]) => ((now.get(word) ?? 0) & bits) !== bits)) return false
  }
  return true
}
