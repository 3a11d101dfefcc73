import type { CollectionAfterDeleteHook, FlattenedField } from 'payload'
import { asChangeHook, type Change } from '../records/changeRules'
import type { Operation } from '../records/rules'
import { auditedOf } from './audited'
import { changesBetween } from './diff'
import { type AuditAction, type AuditEntry, recordAudit } from './record'

/** Writes who changed which fields from what to what. */
export const auditChange = asChangeHook(async ({ changes, collection, operation, req }) => {
  const { field, title } = auditedOf(req.payload, collection.slug)
  await recordAudit({
    entries: changes.flatMap((change) => {
      const entry = entryOf(change, operation, collection.flattenedFields)
      if (!entry) return []
      const { doc, id } = change
      return [{ ...entry, record: { field, id }, title: String(doc[title] ?? '') }]
    }),
    req,
  })
})

/** What is to be said of a change; null where nothing differs. */
const entryOf = (
  { before = {}, doc }: Change,
  operation: Operation,
  fields: FlattenedField[],
): null | Pick<AuditEntry, 'action' | 'changes'> => {
  const changes = operation === 'create' ? [] : changesBetween(fields, before, doc)
  const isTrashed = Boolean(doc.deletedAt)
  let action: AuditAction = operation
  if (operation === 'update' && Boolean(before.deletedAt) !== isTrashed) {
    action = isTrashed ? 'trash' : 'restore'
  }
  return action === 'update' && changes.length === 0 ? null : { action, changes }
}

/** A record that is gone for good leaves its name in the log. */
export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const { field, title } = auditedOf(req.payload, collection.slug)
  await recordAudit({
    entries: [{ action: 'delete', record: { field, id: null }, title: String(doc[title] ?? '') }],
    req,
  })
  return doc
}
