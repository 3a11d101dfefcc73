import type { PayloadRequest, Where } from 'payload'
import type { RelationshipKind } from '#payload-types'
import { may } from '#platform/access'
import { recordTabView, type TabRecord } from '#platform/admin/RecordTab/view'
import { accessibleIDs } from '#platform/database'
import { languageOf } from '#platform/i18n'
import { type CardSubject, kindSeen, relationshipsWhere } from '../../relationshipSides'
import type { KindChoice, OtherCards } from './RelationshipForm'
import { RelationshipsTable } from './RelationshipsTable'

const subjectOf = ({ collection, id }: TabRecord): CardSubject => ({
  collection: collection === 'contacts' ? 'contacts' : 'companies',
  id,
})

/** With whom a card is related, from whichever side that was written down (D2). */
export const RelationshipsTab = recordTabView({
  Table: RelationshipsTable,
  more: async (record) => {
    const { req } = record
    const subject = subjectOf(record)
    const [mayRelate, cards, kinds] = await Promise.all([
      mayRelateFrom(subject, req),
      otherCards(req),
      kindsToChoose(req),
    ])
    return { cards, kinds, mayRelate, subject }
  },
  query: (record) => ({
    collection: 'relationships',
    depth: 1,
    limit: 50,
    sort: ['-createdAt', '-id'],
    where: relationshipsWhere(subjectOf(record)),
  }),
  tab: 'relationships',
})

const mayRelateFrom = async (
  { collection, id }: CardSubject,
  req: PayloadRequest,
): Promise<boolean> => {
  const [changeable, create] = await Promise.all([
    accessibleIDs({ collection, ids: [id], operation: 'update', req }),
    may({ collection: 'relationships', operation: 'create', req }),
  ])
  return changeable.has(id) && create !== false
}

const kindsToChoose = async (req: PayloadRequest): Promise<KindChoice[]> => {
  const { docs } = await req.payload.find({
    collection: 'relationship-kinds',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['order', 'label'],
    user: req.user,
    where: { active: { equals: true } },
  })
  return docs.flatMap((kind) => bothWays(kind, languageOf(req)))
}

const otherCards = async (req: PayloadRequest): Promise<OtherCards> => {
  const [companies, contacts] = await Promise.all([
    may({ collection: 'companies', operation: 'update', req }),
    may({ collection: 'contacts', operation: 'update', req }),
  ])
  // What a large group may change is too long for an address: then all are offered.
  const short = (answer: true | Where) => JSON.stringify(answer).length > 2000 || answer
  return {
    ...(companies && { companies: short(companies) }),
    ...(contacts && { contacts: short(contacts) }),
  }
}

/** A kind as it may be said from this card: one way, and the other where that is called otherwise. */
const bothWays = (kind: RelationshipKind, language: 'en' | 'it'): KindChoice[] => {
  const ways = [true, false].map((isFrom) => ({
    isFrom,
    kind: kind.id,
    label: kindSeen({ isFrom, kind, language }),
  }))
  return ways[0]?.label === ways[1]?.label ? ways.slice(0, 1) : ways
}
