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
      { collection: 'users', order: 900 },
      { collection: 'groups', order: 910 },
      { collection: 'api-clients', order: 920 },
    ],
    panel: [
      { Component: '/src/users/components/LoginHelp#LoginHelp', slot: 'afterLogin' },
      { Component: '/src/users/components/WeakPassword#WeakPassword', slot: 'header' },
    ],
    schedules: userSchedules,
  }),
})
