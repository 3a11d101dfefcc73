import type { CollectionSlug, PayloadRequest } from 'payload'
import { actorOf, colleaguesOf } from '#platform/access'
import { languageOf } from '#platform/i18n'
import { companyRelationsOf, labelsOf, mayReadCompanies, sourceOf } from '..'
import type { Choice } from '../client'
import type { ReportRequest } from './request'

type Source = { collection: CollectionSlug; sort: string; title: string }

const builtIn: Record<string, Source> = {
  assignee: { collection: 'users', sort: 'name', title: 'name' },
  campaign: { collection: 'campaigns', sort: '-startDate', title: 'name' },
  mode: { collection: 'activity-modes', sort: 'order', title: 'label' },
  subject: { collection: 'activity-subjects', sort: 'order', title: 'label' },
  tag: { collection: 'tags', sort: 'label', title: 'label' },
}

/** The choices of each filter, and the names of those that are not built in. */
export type FormChoices = { choices: Record<string, Choice[]>; names: Record<string, string> }

/** The filters of the request for this person: relations of companies for who may read companies. */
const sourcesFor = async (req: PayloadRequest) => {
  const relations = (await mayReadCompanies(req)) ? companyRelationsOf(req.payload) : []
  return {
    names: Object.fromEntries(relations.map(({ code, label }) => [code, label[languageOf(req)]])),
    sources: {
      ...builtIn,
      ...Object.fromEntries(relations.map((relation) => [relation.code, sourceOf(req, relation)])),
    },
  }
}

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

/** What the request offers to the asking person. */
export const formChoices = async (req: PayloadRequest): Promise<FormChoices> => {
  const people = await readablePeople(req)
  const { names, sources } = await sourcesFor(req)
  const entries = await Promise.all(
    Object.entries(sources).map(async ([filter, { collection, sort, title }]) => {
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
  return { choices: Object.fromEntries(entries), names }
}

/** The names of what a request chose, as the asking person may know them. */
export const chosenNames = async (
  request: ReportRequest,
  req: PayloadRequest,
): Promise<{ filter: string; hidden: number; label?: string; names: string[] }[]> => {
  const { names: labels, sources } = await sourcesFor(req)
  return Promise.all(
    Object.entries(sources)
      .filter(([filter]) => (request.filters[filter] ?? []).length > 0)
      .map(async ([filter, { collection }]) => {
        const keys = [...new Set((request.filters[filter] ?? []).map(Number))]
        const found = await labelsOf({ collection, keys, req })
        const names = keys.flatMap((key) => found.get(key)?.label ?? [])
        return { filter, hidden: keys.length - names.length, label: labels[filter], names }
      }),
  )
}
