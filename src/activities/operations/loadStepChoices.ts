import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Choice } from '#platform/admin/form/Field'
import type { StepChoices } from '../stepChoices'

type Entry = {
  colour?: null | string
  icon?: null | string
  id: number
  kind?: string
  label?: null | string
  status?: unknown
}

/** More people or tags than this are not listed but searched for. */
const mostChoices = 200

type FindArgs = { depth?: 0 | 1; limit?: number; sort?: string[]; where?: Where }

const finder =
  (req: PayloadRequest) =>
  async <Row>(collection: CollectionSlug, args: FindArgs = {}): Promise<Row[]> => {
    const { docs } = await req.payload.find({
      collection,
      depth: args.depth ?? 0,
      limit: args.limit ?? 0,
      overrideAccess: false,
      pagination: false,
      req,
      sort: args.sort ?? ['order', 'label'],
      user: req.user,
      where: args.where ?? { active: { equals: true } },
    })
    // The caller names a collection and its shape together.
    return docs as unknown as Row[]
  }

/** What the one who asks may choose from in the forms of an activity's steps. */
export const loadStepChoices = async (req: PayloadRequest): Promise<StepChoices> => {
  const find = finder(req)
  const [modes, subjects, outcomes, tags, users] = await Promise.all([
    find<Entry>('activity-modes'),
    find<Entry>('activity-subjects'),
    find<Entry>('activity-outcomes', { depth: 1 }),
    find<Entry>('tags', { limit: mostChoices + 1, sort: ['label'] }),
    find<{ blocked?: boolean | null; id: number; name?: string }>('users', {
      limit: mostChoices + 1,
      sort: ['name'],
      where: {},
    }),
  ])
  return {
    modes: modes.map((mode) => ({ ...choiceOf(mode), kind: mode.kind })),
    more: { tags: tags.length > mostChoices, users: users.length > mostChoices },
    outcomes: outcomes.map((outcome) => ({ ...choiceOf(outcome), state: stateOf(outcome.status) })),
    subjects: subjects.map(choiceOf),
    tags: tags.slice(0, mostChoices).map(choiceOf),
    users: users.slice(0, mostChoices).map(({ blocked, id, name }) => ({
      blocked: blocked === true,
      id,
      label: name ?? '',
    })),
  }
}

const choiceOf = ({ colour, icon, id, label }: Entry): Choice => ({
  colour,
  icon,
  id,
  label: label ?? '',
})

const stateOf = (status: unknown): null | string =>
  status && typeof status === 'object' ? ((status as { state?: string }).state ?? null) : null
