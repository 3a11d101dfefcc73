import type { EndpointRights } from '#platform/parts'
import { asleep, awake } from '../../support/parts'
import type { Kind } from './world'

/** Records that may be seen, changed and deleted, and owners for whom one may be created. */
type Rights = [sees: string, changes: string, deletes: string, creates: string]
type Policy = Record<Kind, Rights>

const nothing: Rights = ['', '', '', '']
const outside = { 'blocked client': nothing, 'blocked user': nothing, nobody: nothing }

/** Companies, contacts, activities, campaigns, leads, projects: by owner. O Owen, G Grace, C Colin, S Sam, P private. */
const record: Policy = {
  ...outside,
  admin: ['OGCSP', 'OGCSP', 'OGCSP', 'OGCS'],
  bystander: nothing,
  client: ['OGCS', 'OGCS', 'OGCS', 'OGCS'],
  editor: ['OGCS', 'OGCS', '', 'OGCS'],
  own: ['O', 'O', 'O', 'O'],
  reader: ['OGCS', '', '', ''],
  staff: ['OGCS', 'OGCS', 'OGCS', 'OGCS'],
  team: ['GC', 'GC', 'GC', 'GC'],
  'team client': ['GC', 'GC', 'GC', 'GC'],
  'without export': ['OGCS', 'OGCS', 'OGCS', 'OGCS'],
}

/** What hangs on a card: seen with it, changed and taken away by who may change it. */
const attached: Policy = { ...record, editor: ['OGCS', 'OGCS', 'OGCS', 'OGCS'] }

/** Written by who may change the card; changed and taken away by its author, who is the admin here. */
const spoken = Object.fromEntries(
  Object.entries(attached).map(([kind, [sees, changes, deletes, creates]]) => [
    kind,
    kind === 'admin' ? [sees, changes, deletes, creates] : [sees, '', '', creates],
  ]),
) as Policy

/** Nobody writes the log; it is read with the card. */
const log = Object.fromEntries(
  Object.entries(record).map(([kind, [sees]]) => [kind, [sees, '', '', '']]),
) as Policy

const readOnly: Rights = ['E', '', '', '']

/** Everyone who works here reads it, admins configure it. E is any entry. */
const dictionary: Policy = {
  ...outside,
  admin: ['E', 'E', 'E', 'N'],
  bystander: readOnly,
  client: readOnly,
  editor: readOnly,
  own: readOnly,
  reader: readOnly,
  staff: readOnly,
  team: readOnly,
  'team client': readOnly,
  'without export': readOnly,
}

const forAdmins = Object.fromEntries(
  Object.keys(record).map((kind) => [kind, kind === 'admin' ? ['E', 'E', '', 'N'] : nothing]),
) as Policy

const colleagues: Rights = ['OGCS', '', '', '']

/** One's name and password are one's own; the rest is the admins'. Nobody is deleted. */
const users: Policy = {
  ...outside,
  admin: ['OGCS', 'OGCS', '', 'N'],
  bystander: colleagues,
  client: colleagues,
  editor: colleagues,
  own: ['OGCS', 'O', '', ''],
  reader: colleagues,
  staff: colleagues,
  team: ['OGCS', 'G', '', ''],
  'team client': colleagues,
  'without export': colleagues,
}

/** Nobody does anything with them. */
export const closed = Object.fromEntries(
  Object.keys(record).map((kind) => [kind, nothing]),
) as Policy

/**
 * One row for each collection; a collection without one fails the suite. `apart`: Payload's own ones
 * that are each person's, tested in internals.test.ts, and imports, tested where they live.
 */
const product: Record<string, Policy | 'apart'> = {
  activities: record,
  'activity-modes': dictionary,
  'activity-outcomes': dictionary,
  'activity-statuses': dictionary,
  'activity-subjects': dictionary,
  'api-clients': forAdmins,
  attachments: attached,
  'audit-log': log,
  'campaign-types': dictionary,
  campaigns: record,
  classification: dictionary,
  comments: spoken,
  companies: record,
  contacts: record,
  groups: dictionary,
  'import-rejections': closed,
  imports: 'apart',
  'lead-sources': dictionary,
  'lead-statuses': dictionary,
  leads: record,
  'payload-kv': closed,
  'payload-locked-documents': 'apart',
  'payload-migrations': closed,
  'payload-preferences': 'apart',
  'payload-query-presets': 'apart',
  projects: record,
  'relationship-kinds': dictionary,
  relationships: attached,
  tags: dictionary,
  users,
}

/** Globals: who reads and who changes them. */
export const globalsTable: Record<string, { changes: Kind[]; hidden: Kind[] }> = {
  'crm-settings': { changes: ['admin'], hidden: ['nobody', 'blocked user', 'blocked client'] },
}

/**
 * Every endpoint beyond the usual ones of a collection: what it answers to nobody, and to a person
 * who has no rights. A new endpoint without a row fails the suite.
 */
const productEndpoints: Record<string, EndpointRights> = {
  'GET /access': { bystander: [200], nobody: [200] },
  'GET /activities/my-day': { bystander: [403], nobody: [401] },
  'GET /api-clients/init': { bystander: [200], nobody: [200] },
  'GET /api-clients/me': { bystander: [200], nobody: [200] },
  'GET /attachments/file/:filename': { bystander: [403], nobody: [403] },
  'GET /attachments/paste-url/:id?': { bystander: [400], nobody: [403] },
  'GET /companies/:id/neighbours': { bystander: [404], nobody: [401] },
  'GET /companies/:id/timeline': { bystander: [404], nobody: [401] },
  'GET /contacts/:id/neighbours': { bystander: [404], nobody: [401] },
  'GET /contacts/:id/timeline': { bystander: [404], nobody: [401] },
  'GET /leads/:id/timeline': { bystander: [404], nobody: [401] },
  'GET /projects/:id/timeline': { bystander: [404], nobody: [401] },
  'GET /campaigns/:id/timeline': { bystander: [404], nobody: [401] },
  'GET /imports/:id/preview': { bystander: [404], nobody: [401] },
  'GET /imports/:id/rejected.csv': { bystander: [404], nobody: [401] },
  'GET /imports/file/:filename': { bystander: [403], nobody: [403] },
  'GET /imports/paste-url/:id?': { bystander: [400], nobody: [403] },
  'GET /municipalities': { bystander: [200], nobody: [401] },
  'GET /payload-preferences/:key': { bystander: [200], nobody: [200] },
  'DELETE /payload-preferences/:key': { bystander: [404], nobody: [401] },
  'POST /payload-preferences/:key': { bystander: [200], nobody: [401] },
  'GET /reminders': { bystander: [200], nobody: [401] },
  'GET /search': { bystander: [200], nobody: [401] },
  'GET /users/init': { bystander: [200], nobody: [200] },
  'GET /users/me': { bystander: [200], nobody: [200] },
  'POST /activities/:id/advance': { bystander: [400], nobody: [401] },
  'POST /activities/:id/choose-date': { bystander: [400], nobody: [401] },
  'POST /activities/:id/claim': { bystander: [404], nobody: [401] },
  'POST /activities/:id/copy': { bystander: [400], nobody: [401] },
  'POST /activities/:id/event': { bystander: [403, 404], nobody: [401] },
  'POST /activities/:id/next-event': { bystander: [404], nobody: [401] },
  'POST /activities/:id/reopen': { bystander: [404], nobody: [401] },
  'POST /activities/:id/snooze': { bystander: [400], nobody: [401] },
  'POST /activities/close': { bystander: [400], nobody: [401] },
  'POST /api-clients/logout': { bystander: [400, 403], nobody: [400] },
  'POST /companies/:id/owner': { bystander: [400], nobody: [401] },
  'POST /contacts/:id/owner': { bystander: [400], nobody: [401] },
  'POST /imports/:id/cancel': { bystander: [404], nobody: [401] },
  'POST /imports/:id/preview': { bystander: [404], nobody: [401] },
  'POST /imports/:id/start': { bystander: [404], nobody: [401] },
  'POST /users/first-register': { bystander: [403], nobody: [403] },
  'POST /users/forgot-password': {
    bystander: [200],
    nobody: [200],
    public: 'an e-mail address, to which the mail goes',
  },
  'POST /users/login': { bystander: [400, 401], nobody: [400, 401] },
  'POST /users/logout': { bystander: [200], nobody: [400] },
  'POST /users/refresh-token': { bystander: [200], nobody: [403] },
  'POST /users/reset-password': { bystander: [400, 403], nobody: [400, 403] },
  'PUT /companies/by-external-id/:externalId': { bystander: [403], nobody: [401] },
  'PUT /contacts/by-external-id/:externalId': { bystander: [403], nobody: [401] },
}

const policies: Record<string, Policy | 'apart'> = {
  apart: 'apart',
  attached,
  closed,
  dictionary,
  record,
}

/** What the parts say of their own collections and endpoints. */
const rows = awake.of('rights')

/** The same of those that are switched off: their records are nobody's, their endpoints are gone. */
const sleeping = asleep.of('rights')

const together = <Row>(tables: Record<string, Row>[]): Record<string, Row> => {
  const names = tables.flatMap((one) => Object.keys(one))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`The rights matrix has two rows for ${twice}`)
  return Object.assign({}, ...tables)
}

/** One row for each collection. */
export const table: Record<string, Policy | 'apart'> = together([
  product,
  ...rows.map(({ collections = {} }) =>
    Object.fromEntries(
      Object.entries(collections).map(([slug, name]) => [slug, policies[name] ?? closed]),
    ),
  ),
  ...sleeping.map(({ collections = {} }) =>
    Object.fromEntries(Object.keys(collections).map((slug) => [slug, closed])),
  ),
])

/** One row for each endpoint. */
export const endpointsTable: Record<string, EndpointRights> = together([
  productEndpoints,
  ...rows.map(({ endpoints = {} }) => endpoints),
])

/** Endpoints of parts that are switched off. */
export const goneEndpoints = sleeping.flatMap(({ endpoints = {} }) => Object.keys(endpoints))
