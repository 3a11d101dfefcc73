import type { CollectionAfterChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Data, Operation } from './rules'

/** A record that was written: what it is now, and what it was where it was changed. */
export type Change = { before?: Data; doc: Data; id: number }

/**
 * What follows from many written records, in their transaction. A created one is as it was sent to
 * the database, a changed one as it is read back.
 */
export type ChangeRule = (args: {
  changes: Change[]
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'slug'>
  operation: Operation
  req: PayloadRequest
}) => Promise<void> | void

const changeRules = new WeakMap<object, ChangeRule>()

/** The `afterChange` hook of a rule for many records: the rule for one. */
export const asChangeHook = (rule: ChangeRule): CollectionAfterChangeHook => {
  const hook: CollectionAfterChangeHook = async ({
    collection,
    doc,
    operation,
    previousDoc,
    req,
  }) => {
    const before = operation === 'update' ? previousDoc : undefined
    await rule({ changes: [{ before, doc, id: Number(doc.id) }], collection, operation, req })
    return doc
  }
  changeRules.set(hook, rule)
  return hook
}

export const changeRuleBehind = (hook: object): ChangeRule | undefined => changeRules.get(hook)
