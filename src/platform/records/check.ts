import type { CollectionSlug, PayloadRequest } from 'payload'
import { fillIn } from './fillIn'
import { type Data, type Draft, type Operation, operationRuleBehind, ruleBehind } from './rules'
import { writeShape } from './shape'
import { fieldToWriteSingly, reasonsToWriteSingly } from './singly'
import { validate } from './validate'

/** A record to be written; with `before`, the stored one that it changes. */
export type RecordToWrite = { before?: Data; data: Data; id?: number }

/** What the rules say of a record: `data` is what is to be stored. */
export type CheckedRecord = Draft & {
  /** What was to be written, before the rules. */
  given: Data
  /** Why Payload has to write it by itself; null where it goes in with others. */
  singly: null | string
}

export type CheckArgs = {
  collection: CollectionSlug
  operation: Operation
  /** As in Payload: whether the rights of the request's user are left out. */
  overrideAccess: boolean
  records: RecordToWrite[]
  req: PayloadRequest
}

/**
 * Everything that a write of many records asks, in Payload's order: rights, defaults, the rules of
 * the collection and the validation of its fields. It writes nothing. What only Payload can tell of
 * a record (`singly`) it tells when the record is written.
 */
export const checkRecords = async (args: CheckArgs): Promise<CheckedRecord[]> => {
  const { collection, operation, overrideAccess, records, req } = args
  const { config } = req.payload.collections[collection]
  const [always = null] = reasonsToWriteSingly(req.payload, collection)
  const { nodes } = writeShape(req.payload, collection)
  const drafts = records.map(({ before, data, id }): CheckedRecord => {
    return { before, data: { ...data }, given: data, id, problems: [], singly: always }
  })
  if (drafts.length === 0) return drafts
  if (operation === 'create' && !overrideAccess) await refuseForbidden(drafts, args)
  await fillIn({ collection, drafts, operation, overrideAccess, req })
  for (const hook of [...config.hooks.beforeValidate, ...config.hooks.beforeChange]) {
    await ruleBehind(hook)?.({ collection: config, drafts, operation, req })
  }
  for (const draft of drafts) draft.singly ??= fieldToWriteSingly(nodes, draft)
  await validate({ collection, drafts, operation, overrideAccess, req })
  return drafts
}

/** What hooks before the operation do once for many records: locks that come before the records. */
export const beginOperation = async ({
  collection,
  operation,
  req,
}: Pick<CheckArgs, 'collection' | 'operation' | 'req'>): Promise<void> => {
  for (const hook of req.payload.collections[collection].config.hooks.beforeOperation) {
    await operationRuleBehind(hook)?.({ operation, req })
  }
}

const notAllowed = {
  en: 'You may not create this record.',
  it: 'Non puoi creare questo record.',
}

const refuseForbidden = async (
  drafts: CheckedRecord[],
  { collection, req }: CheckArgs,
): Promise<void> => {
  const { create } = req.payload.collections[collection].config.access
  for (const draft of drafts) {
    if (await create({ data: draft.data, req })) continue
    draft.problems.push({ isForbidden: true, message: notAllowed, path: '' })
  }
}
