import type { Where } from 'payload'
import type { Relationship, RelationshipKind } from '#payload-types'

/** A relationship as one of its two cards sees it. */
export type SeenRelationship = {
  id: number
  /** What this card is to the other one. */
  kind: string
  notes: null | string
  other: { collection: 'companies' | 'contacts'; id: number; title: string }
}

export type CardSubject = { collection: 'companies' | 'contacts'; id: number }

/** The relationships of a card, from whichever side they were written down. */
export const relationshipsWhere = ({ collection, id }: CardSubject): Where => {
  const what = collection === 'companies' ? 'Company' : 'Contact'
  return { or: [{ [`from${what}`]: { equals: id } }, { [`to${what}`]: { equals: id } }] }
}

/** One relationship from the side of a card; null where the other one is not to be seen. */
export const seenFrom = ({
  doc,
  language,
  subject,
}: {
  doc: Relationship
  language: 'en' | 'it'
  subject: CardSubject
}): null | SeenRelationship => {
  const isHere = ({ relationTo, value }: Relationship['from']) =>
    relationTo === subject.collection &&
    (typeof value === 'object' ? value.id : value) === subject.id
  const isFrom = isHere(doc.from)
  const other = isFrom ? doc.to : doc.from
  if (typeof other.value !== 'object') return null
  const title = 'name' in other.value ? other.value.name : other.value.fullName
  const kind = typeof doc.kind === 'object' ? doc.kind : null
  return {
    id: doc.id,
    kind: kind ? kindSeen({ isFrom, kind, language }) : '—',
    notes: doc.notes ?? null,
    other: { collection: other.relationTo, id: other.value.id, title: title ?? '—' },
  }
}

/** What a kind is called on the card that a relationship starts from, or on the other one. */
export const kindSeen = ({
  isFrom,
  kind,
  language,
}: {
  isFrom: boolean
  kind: Pick<RelationshipKind, 'inverseEn' | 'inverseIt' | 'label'>
  language: 'en' | 'it'
}): string => {
  const label = kind.label ?? '—'
  if (isFrom) return label
  const [wanted, other] =
    language === 'it' ? [kind.inverseIt, kind.inverseEn] : [kind.inverseEn, kind.inverseIt]
  return wanted || other || label
}
