import type { Access } from 'payload'
import { both, may } from '#platform/access'
import { importTargets } from './targets'

/** An import belongs to who uploaded it: only they and admins see or steer it. */
export const own: Access = ({ req }) => {
  const { user } = req
  if (!user || user.blocked) return false
  if (user.collection !== 'users') return false
  return user.admin ? true : { createdBy: { equals: user.id } }
}

/** What has begun is steered by the endpoints alone: its file and columns no longer change. */
export const ownDraft: Access = async (args) =>
  both(await own(args), { state: { equals: 'draft' } })

/** Who may create what the file holds. */
export const mayImport: Access = async ({ data, req }) => {
  if (req.user?.collection !== 'users' || req.user.blocked) return false
  const targets = importTargets(req.payload).filter(
    ({ collection }) => !data?.target || data.target === collection,
  )
  const answers = await Promise.all(
    targets.map(({ collection }) => may({ collection, operation: 'create', req })),
  )
  return answers.some(Boolean)
}
