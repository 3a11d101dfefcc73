import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { accessibleTo, tableOf, transactionOf } from '#platform/database'
import type { Label } from '#platform/i18n'
import { messages } from '../mapping/messages'
import { targetNamed } from '../targets'

/** What a text in a file points at, or why it points at nothing. */
export type Found = { id: number } | { message: Label }

/** A look-up of the texts of one batch, asked without regard to case. */
export type Lookup = (text: string) => Found

type FindArgs = { collection: CollectionSlug; req: PayloadRequest; texts: string[] }

const keyOf = (text: string) => text.trim().toLowerCase()

const distinct = (texts: string[]) => [...new Set(texts.map(keyOf))]

const lookup =
  (found: Map<string, Found>, missing: Label): Lookup =>
  (text) =>
    found.get(keyOf(text)) ?? { message: missing }

/** Entries of a dictionary by code, or by label in either language. */
export const findEntries = async ({ collection, req, texts }: FindArgs): Promise<Lookup> => {
  const found = new Map<string, Found>()
  if (texts.length > 0) {
    const db = await transactionOf(req)
    const keys = sql`${sql.param(distinct(texts))}::text[]`
    const { rows } = await db.execute(sql`
      SELECT id, active, lower(code) AS code, lower(label_it) AS it, lower(label_en) AS en
      FROM ${tableOf(req.payload, collection)}
      WHERE lower(code) = ANY(${keys}) OR lower(label_it) = ANY(${keys})
        OR lower(label_en) = ANY(${keys})`)
    const by = (names: string[]) => {
      const groups = new Map<string, typeof rows>()
      for (const row of rows) {
        for (const key of new Set(names.map((name) => row[name] as null | string))) {
          if (key) groups.set(key, [...(groups.get(key) ?? []), row])
        }
      }
      for (const [key, entries] of groups) {
        // One that is in use beats retired ones of the same name.
        const active = entries.filter((entry) => entry.active)
        const [entry] = active
        if (active.length > 1) found.set(key, { message: messages.ambiguousEntry })
        else if (entry) found.set(key, { id: Number(entry.id) })
        else found.set(key, { message: messages.retiredEntry })
      }
    }
    by(['it', 'en'])
    by(['code'])
  }
  return lookup(found, messages.noEntry)
}

/** Users by e-mail address or by name; blocked ones are not found. */
export const findUsers = async ({ req, texts }: Omit<FindArgs, 'collection'>): Promise<Lookup> => {
  const found = new Map<string, Found>()
  if (texts.length > 0) {
    const db = await transactionOf(req)
    const keys = sql`${sql.param(distinct(texts))}::text[]`
    const { rows } = await db.execute(sql`
      SELECT id, lower(email) AS email, lower(name) AS name FROM users
      WHERE NOT COALESCE(blocked, FALSE) AND (lower(email) = ANY(${keys}) OR lower(name) = ANY(${keys}))`)
    addNamed(found, rows, 'name', messages.ambiguousUser)
    addNamed(found, rows, 'email', messages.ambiguousUser)
  }
  return lookup(found, messages.noUser)
}

/**
 * Records that the user may see, by the fields that their target names (companies by external ID,
 * code, VAT number or name, in this order), else by their title.
 */
export const findRecords = async ({ collection, req, texts }: FindArgs): Promise<Lookup> => {
  const target = targetNamed(req.payload, collection)
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const by = target?.foundBy ?? [useAsTitle]
  const ambiguous = target?.ambiguous ?? messages.ambiguousRecord
  const found = new Map<string, Found>()
  const exact = [...new Set(texts.map((text) => text.trim()))]
  if (exact.length > 0) {
    const values = [...new Set([...exact, ...exact.map(compact)])]
    const where = { or: by.map((field) => ({ [field]: { in: values } })) }
    await addRecords({ ambiguous, by, collection, found, req, where })
    const ids = await namedInAnotherCase({
      collection,
      name: by[0] ?? useAsTitle,
      req,
      texts: exact.filter((text) => !found.has(keyOf(text))),
    })
    const named = { id: { in: ids } }
    if (ids.length > 0) await addRecords({ ambiguous, by, collection, found, req, where: named })
  }
  return (text) =>
    found.get(keyOf(text)) ??
    found.get(keyOf(compact(text))) ?? { message: target?.missing ?? messages.noRecord }
}

/** As keys are stored: `it 007 43` is `IT00743`. */
const compact = (text: string): string => text.trim().toUpperCase().replace(/[\s.]/g, '')

/** Names in another case: one walk through the table for the whole batch. */
const namedInAnotherCase = async ({
  collection,
  name,
  req,
  texts,
}: FindArgs & { name: string }): Promise<number[]> => {
  if (texts.length === 0) return []
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const { rows } = await db.execute(sql`
    SELECT ${table.id} AS id FROM ${table}
    WHERE lower(${table[name]}) = ANY(${sql.param(distinct(texts))}::text[])`)
  return rows.map(({ id }) => Number(id))
}

type AddArgs = Omit<FindArgs, 'texts'> & {
  ambiguous: Label
  by: readonly string[]
  found: Map<string, Found>
  where: Where
}

const addRecords = async ({ ambiguous, by, collection, found, req, where }: AddArgs) => {
  const compiled = await accessibleTo({ collection, req, where })
  if (!compiled) return
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const columns = by.map(
    (field, index) => sql`lower(${table[field]}) AS ${sql.identifier(`by${index}`)}`,
  )
  const { rows } = await db.execute(sql`
    SELECT ${sql.join([sql`${table.id} AS id`, ...columns], sql`, `)}
    FROM ${compiled.from} WHERE ${compiled.where}`)
  // The later a way is added, the more it counts.
  by.forEach((_, index) => {
    addNamed(found, rows, `by${index}`, ambiguous)
  })
}

const addNamed = (
  found: Map<string, Found>,
  rows: Record<string, unknown>[],
  column: string,
  ambiguous: Label,
) => {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const key = row[column]
    if (typeof key !== 'string') continue
    const id = Number(row.id)
    const other = seen.get(key)
    found.set(key, other !== undefined && other !== id ? { message: ambiguous } : { id })
    seen.set(key, id)
  }
}
