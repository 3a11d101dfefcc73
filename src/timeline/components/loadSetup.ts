import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Company, Contact } from '#payload-types'
import { may } from '#platform/access'
import type { Choice } from '#platform/admin/form/Field'
import { idOf } from '#platform/fields'
import { settingsOf } from '#settings'
import type { TimelineChoices, TimelineSetup } from './setup'

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
const mostContacts = 100

/** What may be done on the card, by whom, and what there is to choose from. */
export const loadSetup = async ({
  collection,
  doc,
  req,
}: {
  collection: 'companies' | 'contacts'
  doc: Company | Contact
  req: PayloadRequest
}): Promise<TimelineSetup> => {
  const id = Number(doc.id)
  const company = 'company' in doc ? idOf(doc.company) : null
  const owner = idOf(doc.owner)
  const [settings, add, attach, forOwner, update, choices, doneStatus] = await Promise.all([
    settingsOf(req),
    may({ collection: 'activities', operation: 'create', req }),
    may({ collection: 'attachments', operation: 'create', req }),
    may({ collection: 'activities', data: { assignee: owner }, operation: 'create', req }),
    may({ collection: 'activities', operation: 'update', req }),
    loadChoices({ collection, id, req }),
    firstDone(req),
  ])
  const user = req.user?.collection === 'users' ? req.user : null
  return {
    can: { add: add !== false, attach: attach !== false, update: update !== false },
    card: {
      collection,
      company,
      id,
      name: ('name' in doc ? doc.name : (doc as Contact).fullName) ?? '',
      owner,
    },
    choices,
    defaultOutcome: idOf(settings.defaultOutcome),
    doneStatus,
    groups: (user?.groups ?? []).map(idOf).filter((group): group is number => group !== null),
    me: user?.id ?? null,
    operator: (owner !== null && forOwner !== false ? owner : user?.id) ?? null,
    timeZone: settings.timeZone,
  }
}

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

const choiceOf = ({ colour, icon, id, label }: Entry): Choice => ({
  colour,
  icon,
  id,
  label: label ?? '',
})

const loadChoices = async ({
  collection,
  id,
  req,
}: {
  collection: 'companies' | 'contacts'
  id: number
  req: PayloadRequest
}): Promise<TimelineChoices> => {
  const find = finder(req)
  const [modes, subjects, outcomes, tags, users, contacts] = await Promise.all([
    find<Entry>('activity-modes'),
    find<Entry>('activity-subjects'),
    find<Entry>('activity-outcomes', { depth: 1 }),
    find<Entry>('tags', { limit: mostChoices + 1, sort: ['label'] }),
    find<{ blocked?: boolean | null; id: number; name?: string }>('users', {
      limit: mostChoices + 1,
      sort: ['name'],
      where: {},
    }),
    collection === 'companies'
      ? find<{ fullName?: null | string; id: number }>('contacts', {
          limit: mostContacts + 1,
          sort: ['fullName'],
          where: { company: { equals: id } },
        })
      : [],
  ])
  const used = new Set(modes.map(({ kind }) => kind))
  return {
    contacts: contacts
      .slice(0, mostContacts)
      .map((contact) => ({ id: contact.id, label: contact.fullName ?? '' })),
    kinds: kindsOf(req).filter(({ value }) => used.has(value)),
    modes: modes.map((mode) => ({ ...choiceOf(mode), kind: mode.kind })),
    more: {
      contacts: contacts.length > mostContacts,
      tags: tags.length > mostChoices,
      users: users.length > mostChoices,
    },
    outcomes: outcomes.map((outcome) => ({ ...choiceOf(outcome), state: stateOf(outcome.status) })),
    subjects: subjects.map(choiceOf),
    tags: tags.slice(0, mostChoices).map(choiceOf),
    users: users.slice(0, mostChoices).map(({ blocked, id: user, name }) => ({
      blocked: blocked === true,
      id: user,
      label: name ?? '',
    })),
  }
}

const stateOf = (status: unknown): null | string =>
  status && typeof status === 'object' ? ((status as { state?: string }).state ?? null) : null

const kindsOf = (req: PayloadRequest): { label: string; value: string }[] => {
  const field = req.payload.collections['activity-modes'].config.flattenedFields.find(
    ({ name }) => name === 'kind',
  )
  const options = field?.type === 'select' ? field.options : []
  return options.flatMap((option) =>
    typeof option === 'object'
      ? [{ label: String(getTranslation(option.label, req.i18n)), value: option.value }]
      : [],
  )
}

const firstDone = async (req: PayloadRequest): Promise<null | number> => {
  const [status] = await finder(req)<{ id: number }>('activity-statuses', {
    limit: 1,
    sort: ['order', 'id'],
    where: { active: { equals: true }, state: { equals: 'done' } },
  })
  return status?.id ?? null
}
