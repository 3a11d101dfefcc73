import type { CollectionSlug, Field } from 'payload'

/** One related record as it is stored. */
export type Reference = { collection: CollectionSlug; id: number }

type Stored = number | string | { id?: number; relationTo?: string; value?: unknown }

const idOf = (value: unknown): number =>
  Number(value && typeof value === 'object' ? (value as { id?: unknown }).id : value)

/** The records that a relationship field holds: one or several, of one collection or of many. */
export const referencesIn = (field: Field, cellData: unknown): Reference[] => {
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  const { relationTo } = field
  return [cellData].flat().flatMap((value): Reference[] => {
    if (value === null || value === undefined) return []
    const stored = value as Stored
    const isPolymorphic = typeof stored === 'object' && stored.relationTo !== undefined
    const collection = isPolymorphic ? stored.relationTo : [relationTo].flat()[0]
    const id = idOf(isPolymorphic ? stored.value : stored)
    return Number.isInteger(id) ? [{ collection: collection as CollectionSlug, id }] : []
  })
}
