import type { AccessLevel, AccessOperation, Permissions } from '#platform/access'
import type { Demo } from '#platform/parts'
import apiClient from './apiClient.json'
import logins from './logins.json'

type Levels = Record<AccessOperation, AccessLevel>

const levels = (
  read: AccessLevel,
  create: AccessLevel,
  update: AccessLevel,
  remove: AccessLevel,
  take: AccessLevel,
): Levels => ({ create, delete: remove, export: take, read, update })

const everything = levels('all', 'all', 'all', 'all', 'all')
const look = levels('all', 'none', 'none', 'none', 'none')
const sales = levels('all', 'group', 'group', 'own', 'group')

type Group = { description: string; name: string; permissions: Permissions }

const groups: Group[] = [
  {
    description: 'Vede e fa tutto, esportazioni comprese.',
    name: 'Direzione',
    permissions: {
      activities: everything,
      campaigns: everything,
      companies: everything,
      contacts: everything,
      leads: everything,
      projects: everything,
    },
  },
  ...['Nord', 'Sud'].map((area) => ({
    description: `Venditori dell’area ${area}: vedono tutto, lavorano sulle schede dell’area.`,
    name: `Commerciale ${area}`,
    permissions: {
      activities: sales,
      campaigns: look,
      companies: sales,
      contacts: sales,
      leads: sales,
      projects: sales,
    },
  })),
  {
    description: 'Campagne e contatti; aggiorna le schede, non le elimina.',
    name: 'Marketing',
    permissions: {
      activities: levels('all', 'all', 'own', 'own', 'all'),
      campaigns: everything,
      companies: levels('all', 'all', 'all', 'none', 'all'),
      contacts: levels('all', 'all', 'all', 'none', 'all'),
      leads: levels('all', 'all', 'own', 'own', 'all'),
      projects: look,
    },
  },
  {
    description: 'Reclami e interventi: vede tutti i clienti, scrive le proprie attività.',
    name: 'Assistenza',
    permissions: {
      activities: levels('all', 'all', 'group', 'own', 'none'),
      companies: levels('all', 'none', 'none', 'none', 'none'),
      contacts: levels('all', 'all', 'all', 'none', 'none'),
      projects: levels('all', 'all', 'group', 'own', 'none'),
    },
  },
  {
    description: 'Consulta senza modificare: revisori e consulenti.',
    name: 'Sola lettura',
    permissions: {
      activities: look,
      campaigns: look,
      companies: look,
      contacts: look,
      leads: look,
      projects: look,
    },
  },
  {
    description: 'Gestionale e negozio online, tramite API.',
    name: 'Integrazioni',
    permissions: {
      activities: levels('all', 'all', 'all', 'none', 'none'),
      campaigns: look,
      companies: levels('all', 'all', 'all', 'none', 'none'),
      contacts: levels('all', 'all', 'all', 'none', 'none'),
      leads: levels('all', 'all', 'all', 'none', 'none'),
      projects: levels('all', 'all', 'all', 'none', 'none'),
    },
  },
]

export type Team = {
  /** Id of a group by its name. */
  group: (name: string) => number
  /** Id of a user by first name, in lower case. */
  user: (name: string) => number
}

/** Groups, users and the API client. */
export const fillTeam = async ({ payload, req }: Demo): Promise<Team> => {
  const groupIDs = new Map<string, number>()
  // Set-up of an empty database: nobody is logged in yet (so in every part of the sample company).
  for (const { description, name, permissions } of groups) {
    const data = { description, modules: Object.keys(permissions), name, permissions }
    const args = { collection: 'groups', data, depth: 0, overrideAccess: true, req } as const
    // A CRM that has its first admin already has groups of these names to start from.
    const id = await idOfGroup({ payload, req }, name)
    const group = id === null ? await payload.create(args) : await payload.update({ ...args, id })
    groupIDs.set(name, group.id)
  }
  const group = find(groupIDs)
  const userIDs = new Map<string, number>()
  for (const { about, email, group: groupName, name, password } of logins) {
    const user = await payload.create({
      collection: 'users',
      data: {
        admin: about === 'amministratrice',
        blocked: about === 'bloccato',
        email,
        groups: [group(groupName)],
        name,
        password,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    userIDs.set(email.split('@')[0] ?? email, user.id)
  }
  await payload.create({
    collection: 'api-clients',
    data: {
      apiKey: apiClient.apiKey,
      enableAPIKey: true,
      groups: [group('Integrazioni')],
      name: apiClient.name,
      notes: 'Scrive clienti e ordini dal gestionale ogni notte.',
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { group, user: find(userIDs) }
}

const idOfGroup = async (
  { payload, req }: Pick<Demo, 'payload' | 'req'>,
  name: string,
): Promise<null | number> => {
  const { docs } = await payload.find({
    collection: 'groups',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { name: { equals: name } },
  })
  return docs[0]?.id ?? null
}

const find =
  (ids: Map<string, number>) =>
  (name: string): number => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`The sample company has no ${name}`)
    return id
  }
