import type { CollectionSlug, PayloadRequest } from 'payload'
import { accessibleIDs } from '../database'
import type { Label } from '../i18n'
import { asHook, type RecordHook } from '../records/rules'
import { idOf } from './idOf'
import { isRecordID } from './recordID'

/** A field's collection; a list for a polymorphic field: those of its collections to look into. */
type Target = CollectionSlug | CollectionSlug[]

/** What stands in a relationship field: an id, the record itself, or either beside its collection. */
type Value =
  | null
  | number
  | string
  | undefined
  | { id?: unknown; relationTo?: string; value?: Value }

const idsOf = (value: unknown, target: CollectionSlug, polymorphic: boolean): number[] =>
  // The validation of the field has the last word on its shape.
  ([value].flat() as Value[]).flatMap((each) => {
    const named = polymorphic && each && typeof each === 'object' ? each : undefined
    if (polymorphic && named?.relationTo !== target) return []
    const found = named ? named.value : each
    if (found === null || found === undefined) return []
    return [Number(typeof found === 'object' ? found.id : found)]
  })

const refusals: Record<'read' | 'update', Label> = {
  read: {
    en: 'There is no such record, or you may not see it.',
    it: 'Il record non esiste o non puoi vederlo.',
  },
  update: {
    en: 'There is no such record, or you may not change it.',
    it: 'Il record non esiste o non puoi modificarlo.',
  },
}

/**
 * Refuses to point at a record that the user may not see (or that does not exist: both look alike).
 * What was pointed at before may stay. System writes (no user) pass; the foreign key still holds.
 * @param references field → collection
 * @param right what the user must be allowed to do with the record: `update` for what hangs on it
 */
export const refuseHiddenReferences = (
  references: Record<string, Target>,
  right: 'read' | 'update' = 'read',
): RecordHook =>
  asHook(async ({ drafts, req }) => {
    if (!req.user) return
    for (const [path, targets] of Object.entries(references)) {
      for (const target of [targets].flat()) {
        const polymorphic = Array.isArray(targets)
        const named = drafts.map(({ before, data }) => {
          // A copy's original is no excuse: in a new record everything is new.
          const known = idsOf(before?.[path], target, polymorphic)
          return idsOf(data[path], target, polymorphic).filter((id) => !known.includes(id))
        })
        const ids = [...new Set(named.flat().filter(isRecordID))]
        const found = await accessibleIDs({ collection: target, ids, operation: right, req })
        drafts.forEach(({ problems }, index) => {
          if (named[index]?.every((id) => found.has(id))) return
          problems.push({ message: refusals[right], path })
        })
      }
    }
  })

/**
 * Those of a record's single relationships that the user may see, as ids: what a new record beside it
 * can be filled in with, without being refused for pointing at what is hidden.
 * @param references field → collection
 */
export const readableReferences = async ({
  doc,
  references,
  req,
}: {
  doc: object
  references: Record<string, CollectionSlug>
  req: PayloadRequest
}): Promise<Record<string, number>> => {
  const found = await Promise.all(
    Object.entries(references).map(async ([field, collection]) => {
      const id = idOf((doc as Record<string, unknown>)[field])
      if (id === null) return []
      const seen = await accessibleIDs({ collection, ids: [id], req })
      return seen.has(id) ? [[field, id] as const] : []
    }),
  )
  return Object.fromEntries(found.flat())
}
