import type { DocumentViewServerProps, PayloadRequest, Where } from 'payload'
import type { RelationshipKind } from '#payload-types'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { accessibleIDs } from '#platform/database'
import { languageOf } from '#platform/i18n'
import { kindSeen, relationshipsWhere } from '../../relationshipSides'
import type { KindChoice, OtherCards } from './RelationshipForm'
import { type RelationshipRow, RelationshipsTable } from './RelationshipsTable'

/** With whom a card is related, from whichever side that was written down (D2). */
export const RelationshipsTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const collection = collectionConfig?.slug === 'contacts' ? 'contacts' : 'companies'
  const subject = { collection, id: Number(doc.id) } as const
  const query: RecordQuery = {
    collection: 'relationships',
    depth: 1,
    limit: 50,
    sort: ['-createdAt', '-id'],
    where: relationshipsWhere(subject),
  }
  const [initial, changeable, canAdd, cards, kinds] = await Promise.all([
    firstPage({ query, req }),
    accessibleIDs({ collection, ids: [subject.id], operation: 'update', req }),
    may({ collection: 'relationships', operation: 'create', req }),
    otherCards(req),
    req.payload.find({
      collection: 'relationship-kinds',
      depth: 0,
      overrideAccess: false,
      pagination: false,
      req,
      sort: ['order', 'label'],
      user: req.user,
      where: { active: { equals: true } },
    }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="relationships">
      <RelationshipsTable
        canChange={changeable.has(subject.id) && canAdd !== false}
        cards={cards}
        // The rows that the query asks for.
        initial={initial as unknown as RelationshipRow[]}
        kinds={kinds.docs.flatMap((kind) => bothWays(kind, languageOf(req)))}
        query={query}
        subject={subject}
      />
    </TabFrame>
  )
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
