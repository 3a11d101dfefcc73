import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { tableOf, transactionOf } from '#platform/database'
import type { Label } from '#platform/i18n'
import { messages } from '../mapping/messages'

/** What a text in a file points at, or why it points at nothing. */
export type Found = { id: number } | { message: Label }

/** A look-up of the texts of one batch, asked without regard to case. */
export type Lookup = (text: string) => Found

export type FindArgs = { collection: CollectionSlug; req: PayloadRequest; texts: string[] }

/** Texts are compared without regard to case. */
export const keyOf = (text: string) => text.trim().toLowerCase()

export const distinct = (texts: string[]) => [...new Set(texts.map(keyOf))]

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

/** Adds rows under what a column of theirs holds; what several share is ambiguous. */
export const addNamed = (
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
