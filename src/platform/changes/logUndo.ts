import type { CollectionSlug, PayloadRequest } from 'payload'
import { type AuditEntry, changesBetween, recordAudit } from '../audit'
import { contributed } from '../parts/contributed'
import type { Data } from '../records/rules'
import { readStored } from '../records/store/read'

type LogArgs = { collection: CollectionSlug; ids: number[]; req: PayloadRequest }

/** Records as they are, for the log; none of a collection that has no log. */
export const rememberFor = async (args: LogArgs): Promise<Map<number, Data>> =>
  auditedOf(args) ? readStored(args) : new Map()

const auditedOf = ({ collection, req }: Pick<LogArgs, 'collection' | 'req'>) =>
  contributed(req.payload.config)
    .of('audited')
    .find((one) => one.collection === collection)

/** Writes who took a step back, and what that changed. */
export const logUndo = async ({
  before,
  ...args
}: LogArgs & { before: Map<number, Data> }): Promise<void> => {
  const { collection, ids, req } = args
  const audited = auditedOf(args)
  if (!audited) return
  const after = await readStored(args)
  const { flattenedFields } = req.payload.collections[collection].config
  const entries = ids.flatMap((id): AuditEntry[] => {
    const was = before.get(id)
    if (!was) return []
    const doc = after.get(id)
    return [
      {
        action: 'undo',
        changes: doc ? changesBetween(flattenedFields, was, doc) : [],
        // What the step had made is gone; its name stays.
        record: { field: audited.field, id: doc ? id : null },
        title: String((doc ?? was)[audited.title] ?? ''),
      },
    ]
  })
  await recordAudit({ entries, req })
}
