import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { type AuditAction, changesBetween, recordAudit } from '#platform/audit'

/** Audited collections and the field of the audit log that points at them. */
export const auditFieldOf: Record<string, string> = { companies: 'company', contacts: 'contact' }

const titleOf = (doc: { fullName?: string; name?: string }) => doc.name ?? doc.fullName ?? ''

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
  await recordAudit({
    entries: [
      {
        action,
        changes,
        record: { field: auditFieldOf[collection.slug] as string, id: doc.id },
        title: titleOf(doc),
      },
    ],
    req,
  })
  return doc
}

/** A record that is gone for good leaves its name in the log. */
export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await recordAudit({
    entries: [
      {
        action: 'delete',
        record: { field: auditFieldOf[collection.slug] as string, id: null },
        title: titleOf(doc),
      },
    ],
    req,
  })
  return doc
}
