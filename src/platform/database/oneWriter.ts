import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
  Where,
} from 'payload'
import { failure } from '../i18n'
import { lockRecords } from './lockRecords'
import { postgresOf, transactionOf } from './transaction'
import { accessibleTo } from './where'

/**
 * Payload reads a record, then writes all of it back: of two changes at the same moment the second
 * would undo the first. So whoever changes a record takes it before it is read.
 */
const takeBeforeReading: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update') return args
  const { id, where } = args as { id?: number | string; where?: Where }
  const ids = where ? await found({ collection, req, where }) : [Number(id)]
  await lockRecords({ collection: collection.slug, ids: ids.filter(Number.isInteger), req })
  return args
}

/** What a bulk change is about to change. */
const found = async ({
  collection: { slug },
  req,
  where,
}: {
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  where: Where
}): Promise<number[]> => {
  const list = { collection: slug, operation: 'update', req, trash: true, where } as const
  // A filter that is none is refused by Payload itself, in its words.
  const compiled = await accessibleTo(list).catch(() => null)
  if (!compiled) return []
  const db = await transactionOf(req)
  const id = postgresOf(req.payload).tables[slug.replaceAll('-', '_')]?.id
  const { rows } = await db.execute(
    sql`SELECT DISTINCT ${id} AS id FROM ${compiled.from} WHERE ${compiled.where}`,
  )
  return rows.map((row) => Number(row.id))
}

/**
 * Who sends the `updatedAt` that they read (the forms of the panel do) changes what they read, or
 * nothing: what somebody else changed meanwhile is not overwritten unseen.
 * @throws 409 `changed-meanwhile`
 */
const refuseStale: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !data?.updatedAt || !originalDoc?.updatedAt) return data
  const [read, now] = [new Date(data.updatedAt), new Date(originalDoc.updatedAt)]
  if (!(read.getTime() < now.getTime())) return data
  throw failure({
    code: 'changed-meanwhile',
    data: { updatedAt: now.toISOString() },
    message: {
      // The panel makes a list of what stands behind a colon.
      en: 'Somebody else has changed this meanwhile. Nothing was saved. Reload the page and change it again.',
      it: 'Nel frattempo qualcun altro ha fatto una modifica. Non è stato salvato nulla. Ricarica la pagina e rifai la tua.',
    },
    req,
    status: 409,
  })
}

/** For every collection of the product; people and API clients have their own way (`src/users`). */
export const withOneWriter = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const { auth, hooks, slug } of config.collections) {
    if (auth || slug.startsWith('payload-')) continue
    hooks.beforeOperation = [...hooks.beforeOperation, takeBeforeReading]
    hooks.beforeValidate = [refuseStale, ...hooks.beforeValidate]
  }
  return config
}
