import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { firstDoneStatus, loadStepChoices } from '#activities'
import { may } from '#platform/access'
import type { Choice } from '#platform/admin/form/Field'
import { idOf } from '#platform/fields'
import { languageOf } from '#platform/i18n'
import { contributed, subjectsOf } from '#platform/parts'
import { settingsOf } from '#settings'
import { waysTo } from '../operations/sources'
import type { TimelineSetup } from './setup'

/** More people of a company than this are not listed but searched for. */
const mostContacts = 100

/** What may be done on the card, by whom, and what there is to choose from. */
export const loadSetup = async ({
  collection,
  doc,
  req,
}: {
  collection: CollectionSlug
  doc: Record<string, unknown>
  req: PayloadRequest
}): Promise<TimelineSetup> => {
  const id = Number(doc.id)
  const company = collection === 'companies' ? id : idOf(doc.company)
  const owner = idOf(doc.owner)
  const { field } = subjectsOf(contributed(req.payload.config), 'activities').find(
    (subject) => subject.collection === collection,
  ) ?? { field: '' }
  const [settings, add, attach, forOwner, update, choices, contacts, doneStatus] =
    await Promise.all([
      settingsOf(req),
      may({ collection: 'activities', operation: 'create', req }),
      may({ collection: 'attachments', operation: 'create', req }),
      may({ collection: 'activities', data: { assignee: owner }, operation: 'create', req }),
      may({ collection: 'activities', operation: 'update', req }),
      loadStepChoices(req),
      company !== null && collection !== 'contacts' ? peopleOf(company, req) : [],
      firstDoneStatus(req),
    ])
  const user = req.user?.collection === 'users' ? req.user : null
  return {
    because: reasonsIn(collection, req),
    can: { add: add !== false, attach: attach !== false, update: update !== false },
    card: {
      collection,
      company,
      contact: idOf(doc.contact),
      field,
      id,
      name: String(doc[req.payload.collections[collection].config.admin.useAsTitle ?? ''] ?? ''),
      owner,
    },
    choices,
    contacts: contacts.slice(0, mostContacts),
    defaultOutcome: idOf(settings.defaultOutcome),
    doneStatus,
    groups: (user?.groups ?? []).map(idOf).filter((group): group is number => group !== null),
    kinds: kindsIn(new Set(choices.modes.map(({ kind }) => kind)), req),
    me: user?.id ?? null,
    moreContacts: contacts.length > mostContacts,
    operator: (owner !== null && forOwner !== false ? owner : user?.id) ?? null,
    subjects: otherSubjects(req),
    timeZone: settings.timeZone,
  }
}

/** Why entries of others stand in this timeline. */
const reasonsIn = (collection: string, req: PayloadRequest): TimelineSetup['because'] =>
  Object.fromEntries(
    waysTo(req.payload, collection).flatMap(({ because, label }) =>
      label ? [[because, label[languageOf(req)]]] : [],
    ),
  )

/** Subjects that are told with an activity beside its company and its contact. */
const otherSubjects = (req: PayloadRequest): TimelineSetup['subjects'] =>
  subjectsOf(contributed(req.payload.config), 'activities')
    .filter(({ field }) => field !== 'company' && field !== 'contact')
    .map(({ brings, collection, field, label }) => ({
      collection,
      field,
      label: label[languageOf(req)],
      title: req.payload.collections[collection].config.admin.useAsTitle ?? 'id',
      withCompany: brings?.company === 'companies',
    }))

/** The people of a company, one more than is listed. */
const peopleOf = async (company: number, req: PayloadRequest): Promise<Choice[]> => {
  const { docs } = await req.payload.find({
    collection: 'contacts',
    depth: 0,
    // Who may read no contacts is offered none.
    disableErrors: true,
    limit: mostContacts + 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['fullName'],
    user: req.user,
    where: { company: { equals: company } },
  })
  return docs.map(({ fullName, id }) => ({ id, label: fullName ?? '' }))
}

/** The kinds of modes in the reader's language, as far as they are in use. */
const kindsIn = (used: Set<string | undefined>, req: PayloadRequest): TimelineSetup['kinds'] => {
  const field = req.payload.collections['activity-modes'].config.flattenedFields.find(
    ({ name }) => name === 'kind',
  )
  const options = field?.type === 'select' ? field.options : []
  return options.flatMap((option) =>
    typeof option === 'object' && used.has(option.value)
      ? [{ label: String(getTranslation(option.label, req.i18n)), value: option.value }]
      : [],
  )
}
