import { sql } from '@payloadcms/db-postgres'
import { getTranslation } from '@payloadcms/translations'
import { type CollectionSlug, getLocalI18n, type PayloadRequest, type Where } from 'payload'
import { may } from '#platform/access'
import { isUndoable, registerRun } from '#platform/changes'
import { transactionOf } from '#platform/database'
import { languageOf, notAllowed } from '#platform/i18n'
import { once } from '#platform/idempotency'
import { enqueue } from '#platform/jobs'
import type { BulkWork } from '#platform/parts'
import { bulkJobName, undoJobName } from '../jobs/name'
import { actionsOf, isWork, workOf } from './actionsOf'
import { problem } from './problem'
import { readValues, type Said } from './readValues'
import { keepFound, keepIDs } from './targets'

/** What was sent, its shape checked. */
export type BulkOrder = {
  action: string
  /** How many records the person saw. Needed with `where`. */
  expected?: number
  ids?: number[]
  /** One for each opened dialog: sent again, it gives the same run. */
  key: string
  search?: string
  values?: Record<string, unknown>
  where?: Where
}

export type StartedBulk = { id: number; total: number }

type StartArgs = { collection: CollectionSlug; order: BulkOrder; req: PayloadRequest }

/** Runs that one person or program may have waiting and running. */
const mostAtOnce = 5

/**
 * Hands a change of many records to the workers, once for a key.
 * @throws 400 for what cannot be, 403, 409 `count-changed`, 429 when several are running
 */
export const startBulk = async ({ collection, order, req }: StartArgs): Promise<StartedBulk> => {
  const { user } = req
  const { value } = await once<StartedBulk>({
    key: `bulk:${collection}:${user?.collection}:${user?.id}:${order.key}`,
    req,
    work: () => begin({ collection, order, req }),
  })
  return value
}

const begin = async ({ collection, order, req }: StartArgs): Promise<StartedBulk> => {
  const { config } = req.payload.collections[collection]
  const action = workOf(req.payload, collection, order.action)
  if (!action) {
    const valid = actionsOf(req.payload, config)
      .filter(isWork)
      .map(({ slug }) => slug)
    throw problem(req, 'unknown-action', { data: { field: 'action', valid } })
  }
  for (const operation of ['read', action.needs] as const) {
    if ((await may({ collection, operation, req })) === false) throw notAllowed(req)
  }
  const sent = order.values ?? {}
  const { said, values } = await readValues({ action, collection: config, req, sent })
  await action.check?.({ req, values })
  await refuseTooMany(req)
  const id = await createRun({ action, collection, order, req, said, values })
  const { selected, total } = await keep({ action, collection, id, order, req })
  if (total === 0) throw problem(req, 'nothing-to-do', { status: 409 })
  const undoKey = await undoKeyOf({ collection, id, order, req })
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE bulk_changes SET total = ${total}, selected = ${selected}, undo_key = ${undoKey}
    WHERE id = ${id}`)
  await enqueue({ data: { id }, job: { name: bulkJobName }, key: String(id), req })
  return { id, total }
}

type KeepArgs = StartArgs & { action: BulkWork; id: number }

/** Either those that were ticked, or those that the filter finds; never both, never neither. */
const keep = async ({ action, collection, id, order, req }: KeepArgs) => {
  const { expected, search, where } = order
  const ids = order.ids && [...new Set(order.ids)]
  if (ids && where === undefined && search === undefined) {
    if (expected !== undefined && expected !== ids.length) throw problem(req, 'no-records')
    const total = await keepIDs({ ids, req, run: id })
    return { selected: total, total }
  }
  if (ids || where === undefined || expected === undefined) throw problem(req, 'no-records')
  const { among } = action
  const total = await keepFound({ among, collection, expected, req, run: id, search, where })
  return { selected: expected, total }
}

/** The key by which the run is taken back; null where that cannot be: what is deleted for good is gone. */
const undoKeyOf = async ({
  collection,
  id,
  order: { action, key },
  req,
}: StartArgs & { id: number }): Promise<null | string> => {
  const { config } = req.payload.collections[collection]
  if (!isUndoable(config) || (action === 'delete' && !config.trash)) return null
  const isStep = await registerRun({ job: undoJobName, key, kind: 'bulk', req, run: id })
  return isStep ? key : null
}

/** @throws 429 */
const refuseTooMany = async (req: PayloadRequest): Promise<void> => {
  const { user } = req
  const owner = user?.collection === 'users' ? 'createdBy' : 'apiClient'
  const { totalDocs } = await req.payload.count({
    collection: 'bulk-changes',
    overrideAccess: false,
    req,
    user,
    where: { [owner]: { equals: user?.id }, state: { in: ['queued', 'running'] } },
  })
  if (totalDocs >= mostAtOnce) throw problem(req, 'too-many-bulk-changes', { status: 429 })
}

type CreateArgs = StartArgs & { action: BulkWork; said: Said[]; values: Record<string, unknown> }

const createRun = async ({
  action,
  collection,
  order,
  req,
  said,
  values,
}: CreateArgs): Promise<number> => {
  const language = languageOf(req)
  const i18n = await getLocalI18n({ config: req.payload.config, language })
  const { labels } = req.payload.collections[collection].config
  const plural = String(getTranslation(labels.plural as never, i18n as never))
  // Nobody else may write runs; whose it is and what it holds was checked above.
  const { id } = await req.payload.create({
    collection: 'bulk-changes',
    data: {
      action: order.action,
      apiClient: req.user?.collection === 'api-clients' ? req.user.id : null,
      ids: order.ids ?? null,
      language,
      said,
      search: order.search ?? null,
      state: 'queued',
      target: collection,
      title: `${plural}: ${action.label[language]}`,
      values,
      where: (order.where as Record<string, unknown> | undefined) ?? null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
