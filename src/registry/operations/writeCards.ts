import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type AuditSource, auditedOf, changesBetween, recordAudit } from '#platform/audit'
import { lockRecords, transactionOf } from '#platform/database'
import { cardColumns, cardDefaults, valueAt } from './cardColumns'
import type { Card, CardCollection } from './checkCard'

type SQL = ReturnType<typeof sql>

type Args = { collection: CardCollection; req: PayloadRequest; source: AuditSource }

/** Any number that only the rule against circles uses (`hooks/refuseCycles.ts`). */
const cycleLock = 7_240_003

const titleOf = (card: Card) => String(card.name ?? card.fullName ?? '')

const list = (parts: SQL[]) => sql.join(parts, sql`, `)

/**
 * Creates many checked cards (`checkCard`) in a few statements: rows, roles, tags and audit, in the
 * request's transaction.
 * @returns the new ids in the order of `cards`; null where a unique key is taken
 */
export const insertCards = async ({
  cards,
  collection,
  req,
  source,
}: { cards: Card[] } & Args): Promise<(null | number)[]> => {
  if (cards.length === 0) return []
  const db = await transactionOf(req)
  const columns = cardColumns(req.payload, collection)
  const table = sql.identifier(collection)
  const { rows: reserved } = await db.execute(
    sql`SELECT nextval(pg_get_serial_sequence(${collection}, 'id'))::int AS id
        FROM generate_series(1, ${cards.length}::int)`,
  )
  const self = req.user?.collection === 'users' ? req.user.id : null
  const defaults = { ...cardDefaults(req.payload, collection), owner: self }
  const full = cards.map((card, index): Card => {
    const given = Object.entries(card).filter(([, value]) => value !== null && value !== undefined)
    const merged: Card = { ...defaults, ...Object.fromEntries(given) }
    for (const name of ['emailConsent', 'smsConsent'] as const) {
      if (name in defaults) {
        merged[name] = {
          ...((defaults as Card)[name] as Card),
          ...(card[name] as Card | undefined),
        }
      }
    }
    return { ...merged, createdBy: self, id: Number(reserved[index]?.id) }
  })
  const records = full.map((card) => ({
    id: card.id,
    ...Object.fromEntries(columns.map(({ column, path }) => [column, valueAt(card, path)])),
  }))
  const names = [sql.identifier('id'), ...columns.map(({ column }) => sql.identifier(column))]
  const { rows } = await db.execute(sql`
    INSERT INTO ${table} (${sql.join(names, sql`, `)})
    SELECT ${sql.join(names, sql`, `)} FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      AS r(id int, ${list(columns.map(({ column, type }) => typed(column, type)))})
    ON CONFLICT DO NOTHING RETURNING id`)
  const made = new Set(rows.map(({ id }) => Number(id)))
  const created = full.filter(({ id }) => made.has(Number(id)))
  await writeLists({ cards: created, collection, replace: false, req })
  await recordAudit({
    entries: created.map((card) => ({
      action: 'create',
      record: { field: auditedOf(req.payload, collection).field, id: Number(card.id) },
      title: titleOf(card),
    })),
    req,
    source,
  })
  return full.map(({ id }) => (made.has(Number(id)) ? Number(id) : null))
}

/** What is to change of a stored card. */
export type CardChange = { before: Card; data: Card; id: number }

/**
 * Changes many checked cards in a few statements, in the request's transaction.
 * @returns how many really changed
 * @throws {CycleError} when companies would belong to themselves
 */
export const updateCards = async ({
  changes,
  collection,
  req,
  source,
}: { changes: CardChange[] } & Args): Promise<number> => {
  const { flattenedFields } = req.payload.collections[collection].config
  const changed = changes
    .map((change) => ({
      ...change,
      differences: changesBetween(flattenedFields, change.before, change.data),
    }))
    .filter(({ differences }) => differences.length > 0)
  if (changed.length === 0) return 0
  const db = await transactionOf(req)
  const named = new Set(changed.flatMap(({ data }) => Object.keys(data)))
  const columns = cardColumns(req.payload, collection).filter(({ path }) =>
    named.has(path[0] as string),
  )
  const records = changed.map(({ before, data, id }) => ({
    id,
    ...Object.fromEntries(
      columns.map(({ column, path }) => [
        column,
        valueAt(data, path) === undefined ? valueAt(before, path) : valueAt(data, path),
      ]),
    ),
  }))
  if (named.has('parent')) await db.execute(sql`SELECT pg_advisory_xact_lock(${cycleLock})`)
  const table = sql.identifier(collection)
  const sets = columns.map(({ column }) => {
    const name = sql.identifier(column)
    return sql`${name} = r.${name}`
  })
  await db.execute(sql`
    UPDATE ${table} AS c SET ${list([...sets, sql`updated_at = clock_timestamp()`])}
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      AS r(${list([sql`id int`, ...columns.map(({ column, type }) => typed(column, type))])})
    WHERE c.id = r.id`)
  if (named.has('parent'))
    await refuseCircles({ collection, ids: changed.map(({ id }) => id), req })
  await writeLists({
    cards: changed.map(({ data, id }) => ({ ...data, id })),
    collection,
    replace: true,
    req,
  })
  await recordAudit({
    entries: changed.map(({ before, data, differences, id }) => ({
      action: 'update',
      changes: differences,
      record: { field: auditedOf(req.payload, collection).field, id },
      title: titleOf({ ...before, ...data }),
    })),
    req,
    source,
  })
  return changed.length
}

/** Companies that would belong to themselves after a set-wise change. */
export class CycleError extends Error {}

const refuseCircles = async ({
  collection,
  ids,
  req,
}: {
  collection: CardCollection
  ids: number[]
  req: PayloadRequest
}) => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    WITH RECURSIVE above (start, id) AS (
      SELECT id, parent_id FROM ${sql.identifier(collection)}
      WHERE id = ANY(${sql.param(ids)}::int[]) AND parent_id IS NOT NULL
      UNION
      SELECT above.start, c.parent_id FROM ${sql.identifier(collection)} c
      JOIN above ON c.id = above.id WHERE c.parent_id IS NOT NULL
    ) SELECT 1 FROM above WHERE id = start LIMIT 1`)
  if (rows.length > 0) throw new CycleError('A company would belong to itself')
}

/** Roles and tags, which have rows of their own. */
const writeLists = async ({
  cards,
  collection,
  replace,
  req,
}: {
  cards: Card[]
  collection: CardCollection
  replace: boolean
  req: PayloadRequest
}) => {
  const db = await transactionOf(req)
  const rowsOf = (name: string) =>
    cards.flatMap((card) =>
      (Array.isArray(card[name]) ? card[name] : []).map((value: unknown, order: number) => ({
        order: order + 1,
        parent: card.id,
        value,
      })),
    )
  const parents = (name: string) =>
    sql.param(cards.filter((card) => Array.isArray(card[name])).map(({ id }) => Number(id)))
  const rels = sql.identifier(`${collection}_rels`)
  const tags = rowsOf('tags')
  if (replace) {
    await db.execute(
      sql`DELETE FROM ${rels} WHERE path = 'tags' AND parent_id = ANY(${parents('tags')}::int[])`,
    )
  }
  if (tags.length > 0) {
    await db.execute(sql`
      INSERT INTO ${rels} ("order", parent_id, path, tags_id)
      SELECT "order", parent, 'tags', value
      FROM jsonb_to_recordset(${JSON.stringify(tags)}::jsonb) AS r("order" int, parent int, value int)`)
  }
  if (collection !== 'companies') return
  const roles = rowsOf('roles')
  if (replace) {
    await db.execute(
      sql`DELETE FROM companies_roles WHERE parent_id = ANY(${parents('roles')}::int[])`,
    )
  }
  if (roles.length > 0) {
    await db.execute(sql`
      INSERT INTO companies_roles ("order", parent_id, value)
      SELECT "order", parent, value::enum_companies_roles
      FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb)
        AS r("order" int, parent int, value text)`)
  }
}

/**
 * Stored cards as the API shows them (relationships as ids), locked until the transaction ends.
 * It applies no access: ask `accessibleIDs` first.
 */
export const lockCards = async ({
  collection,
  ids,
  lock = true,
  req,
}: {
  collection: CardCollection
  ids: number[]
  lock?: boolean
  req: PayloadRequest
}): Promise<Map<number, Card>> => {
  if (ids.length === 0) return new Map()
  const db = await transactionOf(req)
  if (lock) {
    // Whoever watches over all addresses (the rules of the zones) comes before the first card.
    if (collection === 'companies')
      await db.execute(sql`UPDATE companies SET city = city WHERE FALSE`)
    await lockRecords({ collection, ids, patience: 0, req })
  }
  const columns = cardColumns(req.payload, collection)
  const rels = sql.identifier(`${collection}_rels`)
  const roles =
    collection === 'companies'
      ? sql`, (SELECT array_agg(value::text ORDER BY "order") FROM companies_roles
               WHERE parent_id = c.id) AS _roles`
      : sql``
  const { rows } = await db.execute(sql`
    SELECT c.id, ${list(columns.map(({ column }) => sql`c.${sql.identifier(column)}`))},
      (SELECT array_agg(tags_id ORDER BY "order") FROM ${rels}
       WHERE parent_id = c.id AND path = 'tags') AS _tags${roles}
    FROM ${sql.identifier(collection)} c WHERE c.id = ANY(${sql.param(ids)}::int[])
    ORDER BY c.id`)
  return new Map(
    rows.map((row) => {
      const card: Card = { id: Number(row.id), tags: row._tags ?? [] }
      if (collection === 'companies') card.roles = row._roles ?? []
      for (const { column, path, type } of columns) {
        const [name = '', inner] = path
        const stored = row[column]
        const isTime = stored !== null && type.startsWith('timestamp')
        const value = isTime ? new Date(stored as Date | string).toISOString() : stored
        if (inner) card[name] = { ...(card[name] as Card | undefined), [inner]: value }
        else card[name] = value
      }
      return [Number(row.id), card]
    }),
  )
}

/** A column definition of `jsonb_to_recordset`; both parts come from the schema, never from people. */
const typed = (column: string, type: string): SQL => sql`${sql.identifier(column)} ${sql.raw(type)}`
