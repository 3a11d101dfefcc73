import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { accessibleIDs } from '../database'
import { fieldFailure } from '../i18n'

/**
 * Refuses to point at a record that the user may not see (or that does not exist: both look alike).
 * System writes (no user) pass; the foreign key still holds.
 * @param references field → collection
 */
export const refuseHiddenReferences =
  (references: Record<string, CollectionSlug>): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!req.user) return data
    for (const [path, target] of Object.entries(references)) {
      const value = data[path]
      const id = Number(value && typeof value === 'object' ? value.id : value)
      if (value === null || value === undefined) continue
      const before = originalDoc?.[path]
      if (id === Number(before && typeof before === 'object' ? before.id : before)) continue
      const found = Number.isInteger(id)
        ? await accessibleIDs({ collection: target, ids: [id], req })
        : new Set<number>()
      if (found.has(id)) continue
      throw fieldFailure({
        collection: collection.slug,
        message: {
          en: 'There is no such record, or you may not see it.',
          it: 'Il record non esiste o non puoi vederlo.',
        },
        path,
        req,
      })
    }
    return data
  }
