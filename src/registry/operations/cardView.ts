import type { PayloadRequest } from 'payload'
import type { Classification, Company, Contact, Tag, User } from '#payload-types'
import { accessibleIDs } from '#platform/database'
import { idOf } from '#platform/fields'
import type { Label } from '#platform/i18n'
import { contributed } from '#platform/parts'
import type { SeenRelationship } from '../relationshipSides'
import { relationshipsOf } from './relationshipsOf'

/** A card as it is read beside the work: relations by name, and what hangs on it. */
export type CardView = {
  can: { changePrivacy: boolean; update: boolean }
  card: { doc: Company; collection: 'companies' } | { doc: Contact; collection: 'contacts' }
  category: Classification | null
  /** Of a contact its company, of a company the one that it belongs to; null where not to be seen. */
  company: { id: number; name: string } | null
  /** What its tabs list, where there is any that may be seen. */
  counted: CountedTab[]
  owner: null | { id: number; name: string }
  relationships: SeenRelationship[]
  /** There are more than those. */
  moreRelationships: boolean
  salesRep: null | { id: number; name: string }
  tags: Tag[]
}

/** How many records a tab lists: `12 leads`. */
export type CountedTab = { label: Label; path: string }

/** So many relationships stand on the card; the others are in their tab. */
const shown = 6

/**
 * Reads a card for the panel beside the working tabs, with the rights of who looks.
 * @returns null when the user may not see it
 */
export const cardView = async ({
  collection,
  id,
  req,
}: {
  collection: 'companies' | 'contacts'
  id: number
  req: PayloadRequest
}): Promise<CardView | null> => {
  const doc = await req.payload.findByID({
    collection,
    depth: 1,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    trash: true,
    user: req.user,
  })
  if (!doc) return null
  const [changeable, relationships, counted] = await Promise.all([
    accessibleIDs({ collection, ids: [id], operation: 'update', req }),
    relationshipsOf({ limit: shown + 1, req, subject: { collection, id } }),
    countTabs({ collection, id, req }),
  ])
  const update = changeable.has(id)
  const { user } = req
  const mayHide =
    user?.collection === 'users' && (user.admin === true || user.id === idOf(doc.owner))
  return {
    can: { changePrivacy: update && mayHide && doc.owner !== null, update },
    // The collection and its document come together.
    card: { collection, doc } as CardView['card'],
    category: 'category' in doc ? populated<Classification>(doc.category) : null,
    company: named('company' in doc ? doc.company : 'parent' in doc ? doc.parent : null),
    counted,
    moreRelationships: relationships.length > shown,
    owner: named<User>(doc.owner),
    relationships: relationships.slice(0, shown),
    salesRep: named<User>('salesRep' in doc ? doc.salesRep : null),
    tags: (doc.tags ?? []).flatMap((tag) => populated<Tag>(tag) ?? []),
  }
}

const populated = <T extends object>(value: null | number | T | undefined): null | T =>
  value && typeof value === 'object' ? value : null

const named = <T extends { id: number; name?: null | string }>(
  value: null | number | T | undefined,
): null | { id: number; name: string } => {
  const record = populated(value)
  return record && { id: record.id, name: record.name ?? '—' }
}

const countTabs = async ({
  collection,
  id,
  req,
}: {
  collection: 'companies' | 'contacts'
  id: number
  req: PayloadRequest
}): Promise<CountedTab[]> => {
  const tabs = contributed(req.payload.config)
    .of('tabs')
    .filter(({ on }) => on.includes(collection))
  const counted = await Promise.all(
    tabs.map(async ({ count, path }): Promise<CountedTab[]> => {
      if (!count) return []
      const { totalDocs } = await req.payload.count({
        collection: count.collection,
        disableErrors: true,
        overrideAccess: false,
        req,
        user: req.user,
        where: count.where({ collection, id }),
      })
      return totalDocs > 0 ? [{ label: count.label(totalDocs), path }] : []
    }),
  )
  return counted.flat()
}
