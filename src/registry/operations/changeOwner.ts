import type { PayloadRequest } from 'payload'
import { handOver } from '../../activities'
import type { Company, Contact } from '../../payload-types'
import { accessibleTo, inTransaction, lockRecords } from '../../platform/database'

/**
 * Gives a card to another owner (seeds/003, D2), with its open activities or leaving them to whom
 * they are assigned. The user's rights apply to the card and to each activity that moves.
 * @returns the card and how many activities moved
 */
export const changeOwner = ({
  collection,
  id,
  moveActivities,
  owner,
  req,
}: {
  collection: 'companies' | 'contacts'
  id: number
  moveActivities: boolean
  owner: number
  req: PayloadRequest
}): Promise<{ doc: Company | Contact; moved: number }> =>
  inTransaction({
    req,
    run: async () => {
      // Before the activities that move, as in every write about the card.
      await lockRecords({ collection, ids: [id], req })
      const before = await req.payload.findByID({
        collection,
        depth: 0,
        id,
        overrideAccess: false,
        req,
        user: req.user,
      })
      // Found before the card changes hands: a private one takes its activities out of sight.
      const moving =
        moveActivities && before.owner && before.owner !== owner
          ? await accessibleTo({
              collection: 'activities',
              operation: 'update',
              req,
              where: {
                assignee: { equals: before.owner },
                [collection === 'companies' ? 'company' : 'contact']: { equals: id },
                state: { in: ['planned', 'in-progress'] },
              },
            })
          : null
      const moved = moving ? await handOver({ assignee: owner, found: moving, req }) : 0
      const doc = await req.payload.update({
        collection,
        data: { owner },
        depth: 0,
        id,
        overrideAccess: false,
        req,
        user: req.user,
      })
      return { doc, moved }
    },
  })
