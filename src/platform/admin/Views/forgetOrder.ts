import { sql } from '@payloadcms/db-postgres'
import type { BeforeListTableServerProps, CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '../../database'

type ForgetArgs = {
  collection: CollectionSlug
  req: PayloadRequest
  searchParams: BeforeListTableServerProps['searchParams']
}

/**
 * Payload shows a list in the order in which it was last seen. The order of a view of ours belongs to
 * that view: the next time, the plain list has its own.
 */
export const forgetOrder = async ({ collection, req, searchParams }: ForgetArgs): Promise<void> => {
  if (!searchParams?.view || req.user?.collection !== 'users') return
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE payload_preferences SET value = value - 'sort'
    WHERE key = ${`collection-${collection}`} AND value ? 'sort' AND id IN (
      SELECT parent_id FROM payload_preferences_rels
      WHERE path = 'user' AND users_id = ${req.user.id})`)
}
