import type { CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '#platform/fields'
import { contributed, type Subject, subjectsOf } from '#platform/parts'

/** What a comment is about, as the API gives and takes it. */
export type RecordName = { relationTo: CollectionSlug; value: number }

type Subjects = readonly Pick<Subject, 'collection' | 'field'>[]

/** What comments may be about: what activities are about. */
export const commented = ({ payload }: Pick<PayloadRequest, 'payload'>): readonly Subject[] =>
  subjectsOf(contributed(payload.config), 'activities')

/** What a comment is about, by its relationships. */
export const recordOf = (doc: Record<string, unknown>, subjects: Subjects): null | RecordName => {
  for (const { collection, field } of subjects) {
    const id = idOf(doc[field])
    if (id !== null) return { relationTo: collection, value: id }
  }
  return null
}

/** The record that was sent, and the relationship for it; null where it is none that has comments. */
export const recordSent = (
  sent: unknown,
  subjects: Subjects,
): null | { field: string; record: RecordName } => {
  if (!sent || typeof sent !== 'object') return null
  const { relationTo, value } = sent as { relationTo?: unknown; value?: unknown }
  const subject = subjects.find(({ collection }) => collection === relationTo)
  const id = idOf(value)
  if (!subject || id === null || !Number.isInteger(id)) return null
  return { field: subject.field, record: { relationTo: subject.collection, value: id } }
}
