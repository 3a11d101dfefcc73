import { sql } from '@payloadcms/db-postgres'
import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Locked,
  type PayloadRequest,
  type SanitizedConfig,
  validateQueryPaths,
  type Where,
} from 'payload'
import { failure, type Label, languageOf } from '../i18n'
import { setWise } from '../records/rules'
import { lockRecords } from './lockRecords'
import { tableOf, transactionOf } from './transaction'
import { compileWhere } from './where'

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
  collection: { slug },
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const given = args as Args
  const ids = await idsOf({ given, operation, req, slug })
  const changed = await lockRecords({ collection: slug, data: given.data, ids, req })
  const id = Number(given.id)
  const now = changed.get(id)
  if (operation === 'update' && now) refuseStale({ now, read: given.data?.updatedAt, req })
  if (given.where || given.overrideLock !== false) return args
  if (now) await refuseEdited({ id, req, slug })
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

/** What is about to be changed, as far as the user may. */
const idsOf = async ({ given, operation, req, slug }: Asked): Promise<number[]> => {
  const { data, id, overrideAccess = false, where } = given
  const collectionConfig = req.payload.collections[slug].config
  const ask = collectionConfig.access[operation]
  if (!overrideAccess && !req.user) return []
  if (!where && !Number.isInteger(Number(id))) return []
  const answer = overrideAccess || (await ask({ data, id: where ? undefined : Number(id), req }))
  if (answer === false) return []
  if (!where && answer === true) return [Number(id)]
  // A copy: asking adds the rights of its relations to what it is given.
  const filter = where ? structuredClone(where) : { id: { equals: Number(id) } }
  try {
    if (where) await validateQueryPaths({ collectionConfig, overrideAccess, req, where: filter })
  } catch {
    // Payload itself refuses what is no filter, in its words.
    return []
  }
  const all = answer === true ? filter : { and: [filter, answer] }
  const compiled = compileWhere({ collection: slug, req, where: all })
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ${tableOf(req.payload, slug).id} AS id
    FROM ${compiled.from} WHERE ${compiled.where}`)
  return rows.map((row) => Number(row.id))
}

const stale: Label = {
  // The panel makes a list of what stands behind a colon.
  en: 'Somebody else has changed this meanwhile. Nothing was saved. Reload the page and change it again.',
  it: 'Nel frattempo qualcun altro ha fatto una modifica. Non è stato salvato nulla. Ricarica la pagina e rifai la tua.',
}

/**
 * Who sends the `updatedAt` that they read (the forms of the panel do) changes what they read, or
 * nothing: what somebody else changed meanwhile is not overwritten unseen.
 * @throws 409 `changed-meanwhile`
 */
const refuseStale = ({
  now,
  read,
  req,
}: {
  now: Date
  read: unknown
  req: PayloadRequest
}): void => {
  const seen = new Date(String(read ?? '')).getTime()
  if (Number.isNaN(seen) || seen === now.getTime()) return
  const data = { updatedAt: now.toISOString() }
  throw failure({ code: 'changed-meanwhile', data, message: stale, req, status: 409 })
}

const edited: Label = {
  en: 'Somebody else is working on this in its form. Try again when they have finished.',
  it: 'Qualcun altro lo sta modificando nel modulo. Riprova quando ha finito.',
}

type Editing = { updatedAt: string; user?: { relationTo: string; value: unknown } }

/** Who has the record open in its form and types there, as Payload itself asks it (423). */
const refuseEdited = async ({
  id,
  req,
  slug,
}: {
  id: number
  req: PayloadRequest
  slug: CollectionSlug
}): Promise<void> => {
  const { lockDocuments } = req.payload.collections[slug].config
  if (lockDocuments === false) return
  const seconds = typeof lockDocuments === 'object' ? lockDocuments.duration : 300
  const { docs } = await req.payload.db.find<Editing>({
    collection: 'payload-locked-documents',
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: {
      and: [{ 'document.relationTo': { equals: slug } }, { 'document.value': { equals: id } }],
    },
  })
  const [newest] = docs
  if (!newest || Date.now() - new Date(newest.updatedAt).getTime() > seconds * 1000) return
  const { relationTo, value } = newest.user ?? {}
  const isOwn = relationTo === req.user?.collection && String(value) === String(req.user?.id)
  if (!isOwn) throw new Locked(edited[languageOf(req)])
}

/** For every collection of the product, whoever adds it. */
export const withOneWriter = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const { hooks, slug } of config.collections) {
    if (slug.startsWith('payload-')) continue
    hooks.beforeOperation = [...hooks.beforeOperation, takeBeforeReading]
  }
  return config
}
