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
import { lockRecords } from './lockRecords'
import { tableOf, transactionOf } from './transaction'
import { accessibleIDs, accessibleTo, compileWhere } from './where'

/** What Payload hands to the operations of a record, or of all in a filter. */
type Args = {
  data?: { updatedAt?: unknown }
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
  const changed = await lockRecords({ collection: slug, ids, req })
  const now = changed.get(Number(given.id))
  if (operation === 'update' && now) refuseStale({ now, read: given.data?.updatedAt, req })
  if (given.overrideLock !== false) return args
  await refuseEdited({ ids, req, slug })
  // Payload would ask the same beside the transaction, on a second connection: with as many changes
  // at once as there are connections, each would wait for one for ever.
  return { ...args, overrideLock: true }
}

type Asked = {
  given: Args
  operation: 'delete' | 'update'
  req: PayloadRequest
  slug: CollectionSlug
}

/** What is about to be changed, as far as the user may. */
const idsOf = async ({ given, operation, req, slug }: Asked): Promise<number[]> => {
  const { id, overrideAccess, where } = given
  if (!where) {
    const one = Number(id)
    if (!Number.isInteger(one)) return []
    if (overrideAccess) return [one]
    return [...(await accessibleIDs({ collection: slug, ids: [one], operation, req, trash: true }))]
  }
  if (!(await isFilter({ given, req, slug, where }))) return []
  const compiled = overrideAccess
    ? compileWhere({ collection: slug, req, where })
    : await accessibleTo({ collection: slug, operation, req, trash: true, where })
  if (!compiled) return []
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT DISTINCT ${tableOf(req.payload, slug).id} AS id
    FROM ${compiled.from} WHERE ${compiled.where}`)
  return rows.map((row) => Number(row.id))
}

/** Whether the user may filter by this; Payload itself refuses what is no filter, in its words. */
const isFilter = async ({
  given,
  req,
  slug,
  where,
}: Omit<Asked, 'operation'> & { where: Where }): Promise<boolean> => {
  const collectionConfig = req.payload.collections[slug].config
  const overrideAccess = given.overrideAccess ?? false
  try {
    // A copy: it adds the rights to what it is given.
    await validateQueryPaths({
      collectionConfig,
      overrideAccess,
      req,
      where: structuredClone(where),
    })
    return true
  } catch {
    return false
  }
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
export const refuseStale = ({
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

/** Who has the record open in its form and types there, as Payload itself asks it (423). */
const refuseEdited = async ({
  ids,
  req,
  slug,
}: {
  ids: number[]
  req: PayloadRequest
  slug: CollectionSlug
}) => {
  const { lockDocuments } = req.payload.collections[slug].config
  if (lockDocuments === false || ids.length === 0) return
  const seconds = typeof lockDocuments === 'object' ? lockDocuments.duration : 300
  const since = new Date(Date.now() - seconds * 1000).toISOString()
  const { docs } = await req.payload.db.find<{ user?: { relationTo: string; value: unknown } }>({
    collection: 'payload-locked-documents',
    pagination: false,
    req,
    where: {
      and: [
        { 'document.relationTo': { equals: slug } },
        { 'document.value': { in: ids } },
        { updatedAt: { greater_than_equal: since } },
      ],
    },
  })
  const isOther = (user?: { relationTo: string; value: unknown }) =>
    user?.relationTo !== req.user?.collection || String(user?.value) !== String(req.user?.id)
  if (docs.some(({ user }) => isOther(user))) throw new Locked(edited[languageOf(req)])
}

/** For every collection of the product; people and API clients have their own way (`src/users`). */
export const withOneWriter = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const { auth, hooks, slug } of config.collections) {
    if (auth || slug.startsWith('payload-')) continue
    hooks.beforeOperation = [...hooks.beforeOperation, takeBeforeReading]
  }
  return config
}
