import type { PayloadRequest, Where } from 'payload'
import { isOpen } from '#activities'
import type { Activity } from '#payload-types'
import { may, seesSome } from '#platform/access'

export const nextStepKeys = ['card', 'wrote', 'planned'] as const
export type NextStep = (typeof nextStepKeys)[number]

/** So long somebody is new (days): whoever works otherwise is not told for ever how to begin. */
const newFor = 30
const day = 86_400_000

/** So many activities, and nobody needs to be told how. */
const enough = 3

/**
 * The first things to do that somebody new has not done yet, of those that they may do; none where they
 * are done, or the person has been here for a month.
 */
export const nextSteps = async (req: PayloadRequest): Promise<NextStep[]> => {
  const { user } = req
  if (user?.collection !== 'users') return []
  if (Date.now() - Date.parse(user.createdAt) > newFor * day) return []
  const me = { equals: user.id }
  const theirs: Where = { or: [{ createdBy: me }, { owner: me }] }
  const [mayCompany, mayContact, mayActivity] = await Promise.all(
    (['companies', 'contacts', 'activities'] as const).map(
      async (collection) => (await may({ collection, operation: 'create', req })) !== false,
    ),
  )
  const [company, contact, activities] = await Promise.all([
    seesSome('companies', theirs, req),
    seesSome('contacts', theirs, req),
    activitiesOf(req),
  ])
  const isPlanned = ({ state }: Pick<Activity, 'state'>) => isOpen(state)
  const open: Record<NextStep, boolean> = {
    card: Boolean(mayCompany || mayContact) && !company && !contact,
    // What was planned and is closed by now can no longer be told from what was written down.
    planned: Boolean(mayActivity) && !activities.some(isPlanned) && activities.length < enough,
    wrote: Boolean(mayActivity) && activities.every(isPlanned),
  }
  return nextStepKeys.filter((key) => open[key])
}

/** What they wrote, and what they closed: each is a walk of its own index. */
const activitiesOf = async (req: PayloadRequest): Promise<Pick<Activity, 'id' | 'state'>[]> => {
  const me = { equals: req.user?.id }
  const latest = async (where: Where, sort: string) => {
    const { docs } = await req.payload.find({
      collection: 'activities',
      depth: 0,
      disableErrors: true,
      limit: enough,
      overrideAccess: false,
      pagination: false,
      req,
      select: { state: true },
      sort,
      user: req.user,
      where,
    })
    return docs
  }
  const [written, closed] = await Promise.all([
    latest({ createdBy: me }, '-createdAt'),
    latest({ completedBy: me }, '-completedAt'),
  ])
  return [...new Map([...written, ...closed].map((one) => [one.id, one])).values()]
}
