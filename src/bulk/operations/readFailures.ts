import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { type Label, languageOf } from '#platform/i18n'
import { readBulk } from './endBulk'
import { keptCode } from './undoBatch'

/** A record that was left as it was, for people. */
export type FailureAnswer = {
  code: string
  /** Why, in the reader's language. */
  message: string
  record: number
  /** Its name; null where the reader may not see it (any more). */
  title: null | string
}

/** So many are told at a time. */
const page = 100

/**
 * The records that a run left as they were, in the order of their ids.
 * @param after the id of the last one that is known
 * @param kept those that an undo of the run left as they are, in place of those that the run left
 * @throws 404
 */
export const readFailures = async ({
  after,
  id,
  kept,
  req,
}: {
  after: number
  id: number
  kept: boolean
  req: PayloadRequest
}): Promise<{ failures: FailureAnswer[]; hasMore: boolean }> => {
  const { target } = await readBulk(id, req)
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT record::int, code, message FROM bulk_failures
    WHERE change_id = ${id} AND record > ${after} AND (code = ${keptCode}) = ${kept} ORDER BY record LIMIT ${page + 1}`)
  const shown = rows.slice(0, page)
  const ids = shown.map(({ record }) => Number(record))
  const titles = await titlesOf({ collection: target as CollectionSlug, ids, req })
  const language = languageOf(req)
  return {
    failures: shown.map(({ code, message, record }) => ({
      code: String(code),
      message: (message as Label | null)?.[language] ?? '',
      record: Number(record),
      title: titles.get(Number(record)) ?? null,
    })),
    hasMore: rows.length > page,
  }
}

const titlesOf = async ({
  collection,
  ids,
  req,
}: {
  collection: CollectionSlug
  ids: number[]
  req: PayloadRequest
}): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [Number(doc.id), String(doc[useAsTitle as 'id'] ?? '—')]))
}
