import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import {
  accessibleIDs,
  accessibleTo,
  type CompiledList,
  compileList,
  tableOf,
  transactionOf,
  understoodFilter,
} from '../database'
import { notFound } from '../i18n'
import { type Placed, stepsFrom } from './steps'

type SQL = ReturnType<typeof sql>

/** Where a record stands in a list: ids, and numbers counted from 1. */
export type Neighbours = {
  next: null | number
  /** Null for a record that the filter does not (or no longer) take in; its neighbours are told. */
  position: null | number
  previous: null | number
  total: number
}

type ListArgs = {
  collection: CollectionSlug
  req: PayloadRequest
  search?: string
  sort?: string[]
  where?: Where
}

/**
 * The records before and after one in a list, with the list's own filter, search, order and rights.
 * Walks the index of the order from where the record stands: no page is read, however deep it is.
 * @throws 404 when the user may not see the record; 400 for a filter that the list would refuse
 */
export const neighbours = async ({
  id,
  ...list
}: ListArgs & { id: number }): Promise<Neighbours> => {
  const { collection, req } = list
  const seen = await accessibleIDs({ collection, ids: [id], req })
  if (!seen.has(id)) throw notFound(req)
  const { compiled, isListed } = await compileListOf({ ...list, id })
  if (!compiled) return { next: null, position: null, previous: null, total: 0 }
  const placed = await placeOf({ ...list, compiled, id })
  const [next, previous, total, before] = await Promise.all([
    nearest({ compiled, placed, req, towards: 'next' }),
    nearest({ compiled, placed, req, towards: 'previous' }),
    count({ compiled, placed, req, steps: [sql`TRUE`] }),
    isListed
      ? count({
          compiled,
          placed,
          req,
          steps: stepsFrom(placed, 'previous').map(({ step }) => step),
        })
      : 0,
  ])
  return { next, position: isListed ? before + 1 : null, previous, total }
}

/** The list as SQL, checked as the list itself checks it; and whether the record is in it. */
const compileListOf = async ({
  collection,
  id,
  req,
  search,
  sort,
  where = {},
}: ListArgs & { id: number }): Promise<{ compiled: CompiledList | null; isListed: boolean }> => {
  const { config } = req.payload.collections[collection]
  // Search and check write into what they are given.
  const listed = mergeListSearchAndWhere({
    collectionConfig: config,
    search: search ?? '',
    where: structuredClone(where),
  })
  const meant = await understoodFilter({ collection, req, where: listed })
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    // Some orders tell what is hidden: the list's own hook refuses them.
    sort,
    user: req.user,
    where: { and: [structuredClone(listed), { id: { equals: id } }] },
  })
  return {
    compiled: await accessibleTo({ collection, req, sort, where: meant }),
    isListed: docs.length > 0,
  }
}

const idColumn = (req: PayloadRequest, collection: CollectionSlug): SQL =>
  sql`${tableOf(req.payload, collection).id}`

/** The columns of the list's order with what the record has in them; the id makes the order total. */
const placeOf = async ({
  collection,
  compiled,
  id,
  req,
  sort,
}: ListArgs & { compiled: CompiledList; id: number }): Promise<Placed[]> => {
  const idKey = { column: idColumn(req, collection), isDescending: true, mayBeEmpty: false }
  // Of its own: the filter may leave the record out. Joined tables have other names there.
  const own = compileList({ collection, req, sort, where: {} })
  const columns = [...own.keys, idKey].map(
    ({ column }, index) => sql`${column} AS ${sql.identifier(`k${index}`)}`,
  )
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT ${sql.join(columns, sql`, `)} FROM ${own.from} WHERE ${idKey.column} = ${id} LIMIT 1`,
  )
  return [...compiled.keys, idKey].map((key, index) => ({
    ...key,
    value: rows[0]?.[`k${index}`] ?? null,
  }))
}

type StepArgs = { compiled: CompiledList; placed: Placed[]; req: PayloadRequest }

const idOf = (placed: Placed[]): SQL => placed.at(-1)?.column ?? sql`id`

/** The first record on one side; the steps that are nearest are asked first. */
const nearest = async ({
  compiled: { from, where },
  placed,
  req,
  towards,
}: StepArgs & { towards: 'next' | 'previous' }): Promise<null | number> => {
  const db = await transactionOf(req)
  for (const { order, step } of stepsFrom(placed, towards)) {
    const { rows } = await db.execute(
      sql`SELECT ${idOf(placed)} AS id FROM ${from} WHERE (${where}) AND ${step}
        ORDER BY ${order} LIMIT 1`,
    )
    if (rows[0]) return Number(rows[0].id)
  }
  return null
}

/** How many records of the list the steps lead to. */
const count = async ({
  compiled: { from, where },
  placed,
  req,
  steps,
}: StepArgs & { steps: SQL[] }): Promise<number> => {
  const db = await transactionOf(req)
  const counts = steps.map(
    (step) => sql`(SELECT count(*) FROM ${from} WHERE (${where}) AND ${step})`,
  )
  const { rows } = await db.execute(sql`SELECT ${sql.join(counts, sql` + `)} AS count`)
  return Number(rows[0]?.count ?? 0)
}
