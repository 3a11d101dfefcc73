import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { accessibleIDs } from '../where'
import { hidingTargets } from './hidingRelation'

/** Whether a relation's value, or one of its several, is a record that the user may not read. */
export type IsHidden = (one: unknown) => boolean

type HiddenArgs = {
  collection: CollectionSlug
  field: FlattenedField
  req: PayloadRequest
  /** What the field has in some records: nothing, one record, or several; populated ones may be seen. */
  values: unknown[]
}

/** Which of the records that a relation names the user may not read; null where that is none. */
export const hiddenAmong = async ({
  collection,
  field,
  req,
  values,
}: HiddenArgs): Promise<IsHidden | null> => {
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  const nameIn = (one: unknown): Name | null => {
    if (typeof one === 'number') return { id: one, target: field.relationTo as CollectionSlug }
    const { relationTo, value } = (one ?? {}) as { relationTo?: CollectionSlug; value?: unknown }
    return relationTo && typeof value === 'number' ? { id: value, target: relationTo } : null
  }
  const names = values.flat().flatMap((one) => nameIn(one) ?? [])
  if (names.length === 0) return null
  const targets = await hidingTargets({ collection, field, req })
  const hidden = new Map(
    await Promise.all(
      targets.map(async (target) => {
        const ids = names.flatMap((name) => (name.target === target ? name.id : []))
        const seen = await accessibleIDs({ collection: target, ids, req, trash: true })
        return [target, new Set(ids.filter((id) => !seen.has(id)))] as const
      }),
    ),
  )
  if (![...hidden.values()].some(({ size }) => size > 0)) return null
  return (one) => {
    const name = nameIn(one)
    return name !== null && hidden.get(name.target)?.has(name.id) === true
  }
}

type Name = { id: number; target: CollectionSlug }
