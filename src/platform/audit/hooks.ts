import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { auditedOf } from './audited'
import { changesBetween } from './diff'
import { type AuditAction, recordAudit } from './record'

/** Writes who changed which fields from what to what. */
export const auditChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const changes =
    operation === 'create' ? [] : changesBetween(collection.flattenedFields, previousDoc, doc)
  const wasTrashed = Boolean(previousDoc?.deletedAt)
  const isTrashed = Boolean(doc.deletedAt)
  let action: AuditAction = operation
  if (operation === 'update' && wasTrashed !== isTrashed) action = isTrashed ? 'trash' : 'restore'
  if (action === 'update' && changes.length === 0) return doc
  const { field, title } = auditedOf(req.payload, collection.slug)
  await recordAudit({
    entries: [{ action, changes, record: { field, id: doc.id }, title: String(doc[title] ?? '') }],
    req,
  })
  return doc
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
