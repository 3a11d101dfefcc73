import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { transactionOf } from '#platform/database'

/** A blocked login loses its API key with the change itself (D12). */
const beforeChange: CollectionBeforeChangeHook = ({ data }) => {
  if (data.blocked !== true) return data
  return { ...data, apiKey: null, apiKeyIndex: null, enableAPIKey: false }
}

/** … and its sessions in the same transaction: the next request of an open page is logged out. */
const afterChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (doc.blocked !== true || collection.slug !== 'users') return doc
  const db = await transactionOf(req)
  await db.execute(sql`DELETE FROM users_sessions WHERE _parent_id = ${doc.id}`)
  return doc
}

export const endSessionsWhenBlocked = { afterChange, beforeChange }
