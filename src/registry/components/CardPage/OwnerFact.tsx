import { loadTitle } from '#platform/admin/titles'
import { idOf } from '#platform/fields'
import type { RecordPieceProps } from '#platform/parts'
import { OwnerLine } from './OwnerLine'

/** Whose card it is; who may change it hands it over there, with its open activities or without. */
export const OwnerFact = async ({ collection, doc, mayChange, req }: RecordPieceProps) => {
  const { i18n, payload } = req
  const name = async (of: 'companies' | 'contacts' | 'users', id: null | number) =>
    id === null ? undefined : (await loadTitle({ collection: of, i18n, id, payload }))?.title
  // It is a piece of these pages alone.
  const card = collection as 'companies' | 'contacts'
  const owner = idOf(doc.owner)
  const [ownerName, cardName] = await Promise.all([name('users', owner), name(card, doc.id)])
  return (
    <OwnerLine
      canChange={mayChange}
      card={{ collection: card, id: doc.id, name: cardName ?? '' }}
      owner={owner !== null && ownerName ? { id: owner, name: ownerName } : null}
    />
  )
}
