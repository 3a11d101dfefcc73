import { idOf } from '#platform/fields'
import type { RecordPieceProps } from '#platform/parts'
import { PrivateSwitch } from './PrivateSwitch'

/** Whether the card is seen by its owner and admins alone: these two may switch it. */
export const PrivateFact = ({ collection, doc, mayChange, req }: RecordPieceProps) => {
  const { user } = req
  const owner = idOf(doc.owner)
  const isTheirs =
    user?.collection === 'users' && (user.admin === true || (owner !== null && user.id === owner))
  return (
    <PrivateSwitch
      canChange={mayChange && isTheirs && owner !== null}
      card={{ collection, id: doc.id }}
      isPrivate={doc.private === true}
    />
  )
}
