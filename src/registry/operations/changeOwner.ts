import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { handOver } from '#activities'
import type { Company, Contact } from '#payload-types'
import { accessibleTo, inTransaction, transactionOf } from '#platform/database'

/**
 * Gives a card to another owner (D2), with its open activities or leaving them to whom
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
          ? await openActivities({ about: { collection, id }, of: Number(before.owner), req })
          : []
      // The card first, as in every write about it.
      const doc = await req.payload.update({
        collection,
        data: { owner },
        depth: 0,
        id,
        overrideAccess: false,
        req,
        user: req.user,
      })
      const moved = await handOver({ assignee: owner, ids: moving, req })
      return { doc, moved }
    },
  })

/** Ids of what is open about a card for one person, as far as the user may change it. */
const openActivities = async ({
  about,
  of,
  req,
}: {
  about: { collection: 'companies' | 'contacts'; id: number }
  of: number
  req: PayloadRequest
}): Promise<number[]> => {
  const found = await accessibleTo({
    collection: 'activities',
    operation: 'update',
    req,
    where: {
      assignee: { equals: of },
      [about.collection === 'companies' ? 'company' : 'contact']: { equals: about.id },
      state: { in: ['planned', 'in-progress'] },
    },
  })
  if (!found) return []
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT activities.id FROM ${found.from} WHERE ${found.where}`,
  )
  return rows.map((row) => Number(row.id))
}
