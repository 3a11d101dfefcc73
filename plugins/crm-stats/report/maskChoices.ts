import type { CollectionSlug, PayloadRequest } from 'payload'
import { actorOf, colleaguesOf } from '../../../src/platform/access'
import type { Choice } from '../components/AnalysisPage/setup'
import { labelsOf } from '../operations/labels'
import { type Mask, type MaskFilter, maskFilters } from './mask'

type Source = { collection: CollectionSlug; sort: string; title: string }

const sources: Record<MaskFilter, Source> = {
  assignee: { collection: 'users', sort: 'name', title: 'name' },
  campaign: { collection: 'campaigns', sort: '-startDate', title: 'name' },
  mode: { collection: 'activity-modes', sort: 'order', title: 'label' },
  subject: { collection: 'activity-subjects', sort: 'order', title: 'label' },
  tag: { collection: 'tags', sort: 'label', title: 'label' },
}

export type MaskChoices = Record<MaskFilter, Choice[]>

const most = 500

/** The people whose activities the asking person may read; null for everybody's. */
const readablePeople = async (req: PayloadRequest): Promise<null | number[]> => {
  const actor = await actorOf(req)
  if (!actor) return []
  if (actor.admin) return null
  const level = actor.permissions.activities?.read ?? 'none'
  if (level === 'all') return null
  if (level === 'group') return colleaguesOf(req, actor)
  return level === 'own' && actor.userID !== null ? [actor.userID] : []
}

/** What the mask offers to the asking person. */
export const maskChoices = async (req: PayloadRequest): Promise<MaskChoices> => {
  const people = await readablePeople(req)
  const entries = await Promise.all(
    maskFilters.map(async (filter) => {
      const { collection, sort, title } = sources[filter]
      const { docs } = await req.payload.find({
        collection,
        depth: 0,
        // Who may read none of them is offered none.
        disableErrors: true,
        limit: most,
        overrideAccess: false,
        pagination: false,
        req,
        sort,
        user: req.user,
        where: filter === 'assignee' && people ? { id: { in: people } } : {},
      })
      // Records of any collection: only ids and titles are taken.
      const rows = docs as unknown as Record<string, unknown>[]
      return [
        filter,
        rows.map((row) => ({ label: String(row[title] ?? '—'), value: String(row.id) })),
      ] as const
    }),
  )
  return Object.fromEntries(entries) as MaskChoices
}

/** The names of what a mask chose, as the asking person may know them. */
export const chosenNames = async (
  mask: Mask,
  req: PayloadRequest,
): Promise<{ filter: MaskFilter; hidden: number; names: string[] }[]> =>
  Promise.all(
    maskFilters
      .filter((filter) => (mask.filters[filter] ?? []).length > 0)
      .map(async (filter) => {
        const keys = [...new Set((mask.filters[filter] ?? []).map(Number))]
        const labels = await labelsOf({ collection: sources[filter].collection, keys, req })
        const names = keys.flatMap((key) => labels.get(key)?.label ?? [])
        return { filter, hidden: keys.length - names.length, names }
      }),
  )
