import { recogniseLogins } from '#platform/http'
import { definePart } from '#platform/parts'
import { createApiClients } from './apiClients'
import { forgotPasswordMutation } from './endpoints/forgotPassword'
import { createFirstAdmin } from './firstAdmin'
import { createGroups } from './groups'
import { userJobs, userSchedules } from './jobs'
import { rememberLogins } from './rememberLogins'
import { sessionsAlone } from './sessionsAlone'
import { createUsers } from './users'

/** Who works here, what their groups allow, and the programs that log in with a key. */
export const users = definePart({
  slug: 'users',
  brings: () => ({
    collections: [createUsers(), createGroups(), createApiClients()],
    databases: [sessionsAlone],
    init: [rememberLogins, recogniseLogins, createFirstAdmin],
    jobs: userJobs,
    mutations: [forgotPasswordMutation],
    navigation: [
      { collection: 'users', icon: 'person', order: 900, section: 'administration' },
      { collection: 'groups', icon: 'people', order: 910, section: 'administration' },
      { collection: 'api-clients', icon: 'key', order: 920, section: 'administration' },
    ],
    panel: [
      { Component: '/src/users/components/LoginHelp#LoginHelp', slot: 'afterLogin' },
      { Component: '/src/users/components/LoginLanguage#LoginLanguage', slot: 'afterLogin' },
      { Component: '/src/users/components/WeakPassword#WeakPassword', slot: 'header' },
    ],
    schedules: userSchedules,
  }),
})
