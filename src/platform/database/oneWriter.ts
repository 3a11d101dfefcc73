import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedConfig,
  Where,
} from 'payload'
import { setWise } from '../records/rules'
import { compileWhere } from './adapter/compile'
import { refuseEdited } from './adapter/openForms'
import { transactionOf } from './adapter/session'
import { tableOf } from './adapter/tables'
import { understandFilter } from './filters'
import { lockRecords } from './lockRecords'
import { takeGlobal } from './oneGlobalWriter'
import { refuseStale } from './refuseStale'
import { notTaken } from './taken'

/** What Payload hands to the operations of a record, or of all in a filter. */
type Args = {
  data?: Record<string, unknown>
  id?: number | string
  overrideAccess?: boolean
  overrideLock?: boolean
  where?: Where
}

/**
 * Payload reads a record, then writes all of it back: of two changes at the same moment the second
 * would undo the first. So whoever changes a record takes it before it is read; those who may not
 * change it take nothing, and Payload tells them.
 */
const takeBeforeReading: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug, versions },
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const given = args as Args
  const id = Number(given.id)
  const again = given.data?.updatedAt !== undefined
  // The form of a draft sends the date of its version, not that of the record.
  const hasDrafts = Boolean(versions?.drafts)
  // The operation that locked the record asked for the right, and Payload itself asks next.
  const isTaken = !(given.where || again) && (await isLocked({ id, req, slug }))
  const ids = isTaken ? [id] : await idsOf({ given, operation, req, slug })
  const changed = await lockRecords({ again, collection: slug, data: given.data, ids, req })
  const now = changed.get(id)
  if (operation === 'update' && now && !hasDrafts)
    refuseStale({ now, read: given.data?.updatedAt, req })
  if (given.where || given.overrideLock !== false) return args
  if (now || isTaken) await refuseEdited({ id, req, slug })
  // Payload would ask the same beside the transaction, on a second connection: with as many changes
  // at once as there are connections, each would wait for one for ever.
  return { ...args, overrideLock: true }
}

// Who changes many at once takes them with `takeRecords`.
setWise(takeBeforeReading)

type Asked = {
  given: Args
  operation: 'delete' | 'update'
  req: PayloadRequest
  slug: CollectionSlug
}

/** True for a record that this transaction has locked before. */
const isLocked = async ({
  id,
  req,
  slug,
}: Pick<Asked, 'req' | 'slug'> & { id: number }): Promise<boolean> =>
  Number.isInteger(id) && (await notTaken({ collection: slug, ids: [id], req })).length === 0

/** What is about to be changed, as far as the user may. */
const idsOf = async ({ given, operation, req, slug }: Asked): Promise<number[]> => {
  const { data, id, overrideAccess = false, where } = given
  const ask = req.payload.collections[slug].config.access[operation]
  if (!overrideAccess && !req.user) return []
  if (!where && !Number.isInteger(Number(id))) return []
  const answer = overrideAccess || (await ask({ data, id: where ? undefined : Number(id), req }))
  if (answer === false) return []
  if (!where && answer === true) return [Number(id)]
  const understood = where
    ? await understandFilter({ collection: slug, overrideAccess, req, where })
    : { where: { id: { equals: Number(id) } } }
  // Payload itself refuses what is no filter, in its words.
  if ('wrong' in understood) return []
  const filter = understood.where
  const all = answer === true ? filter : { and: [filter, answer] }
  const compiled = compileWhere({ collection: slug, req, where: all })
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ${tableOf(req.payload, slug).id} AS id
    FROM ${compiled.from} WHERE ${compiled.where}`)
  return rows.map((row) => Number(row.id))
}

/** For every collection and global of the product, whoever adds it. */
export const withOneWriter = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const { hooks, slug } of config.collections) {
    if (slug.startsWith('payload-')) continue
    hooks.beforeOperation = [...hooks.beforeOperation, takeBeforeReading]
  }
  for (const { hooks } of config.globals) {
    hooks.beforeOperation = [...(hooks.beforeOperation ?? []), takeGlobal]
  }
  return config
}
