import { definePart, subjectsOf, subjectsWithTab } from '#platform/parts'
import { createActivities } from './activities'
import { activityBadges } from './badges'
import { bulkClose } from './bulkClose'
import {
  createActivityModes,
  createActivityOutcomes,
  createActivityStatuses,
  createActivitySubjects,
} from './dictionaries'
import { fillSettings } from './fillSettings'
import { activityMutations } from './graphql'
import { activitiesInSearch } from './operations/searchActivities'
import { activitySettings } from './settings'
import { activityViews, companyViews } from './views'
import { workDateColumns } from './workDates'

export { dayInstant, isPlainDay } from './day'
export { headline } from './headline'
export { createManyActivities, type NewActivity } from './operations/createMany'
export { handOver } from './operations/handOver'
export { loadStepChoices } from './operations/loadStepChoices'
export { type MyDay, myDay } from './operations/myDay'
export { firstDoneStatus } from './operations/records'
export { activityViewLinks } from './operations/viewsOf'
export { remindAt } from './remindAt'
export { type ActivityState, activityStates, isClosed, isOpen } from './state'
export type { ActivityViewKey } from './views'

const activity = { en: 'Activity', it: 'Attività' }

/** Everything that happens with a customer: planned, done, written down. */
export const activities = definePart({
  slug: 'activities',
  needs: ['settings', 'audit', 'search'],
  brings: () => ({
    // Its steps write the log themselves (`reopen`).
    audited: [
      {
        changes: false,
        collection: 'activities',
        field: 'activity',
        label: activity,
        title: 'description',
      },
    ],
    bulkActions: [bulkClose],
    collections: (all) => [
      createActivities(subjectsOf(all, 'activities')),
      createActivityModes(),
      createActivitySubjects(),
      createActivityStatuses(),
      createActivityOutcomes(),
    ],
    fields: workDateColumns,
    init: [fillSettings],
    keys: [
      {
        keys: ['Alt', 'A'],
        label: {
          en: 'Advance the next action (page of a record)',
          it: 'Avanza la prossima azione (pagina di un record)',
        },
        order: 32,
      },
    ],
    listViews: [...activityViews, ...companyViews],
    mutations: [activityMutations],
    navigation: [
      {
        badges: activityBadges,
        collection: 'activities',
        icon: 'task',
        isNew: { named: 'description' },
        order: 50,
      },
      { collection: 'activity-modes', order: 460 },
      { collection: 'activity-subjects', order: 470 },
      { collection: 'activity-statuses', order: 480 },
      { collection: 'activity-outcomes', order: 490 },
    ],
    recordPieces: (all) => [
      {
        Component: '/src/activities/components/NextAction#NextAction',
        on: subjectsOf(all, 'activities').map(({ collection }) => collection),
        order: 10,
        place: 'head',
      },
    ],
    search: [activitiesInSearch],
    settings: [activitySettings],
    subjects: [
      {
        collection: 'activities',
        field: 'activity',
        label: activity,
        order: 30,
        pointedAtBy: ['attachments'],
      },
    ],
    tabs: (all) => [
      {
        Component: '/src/activities/components/ActivitiesTab#ActivitiesTab',
        label: { en: 'Activities', it: 'Attività' },
        on: subjectsWithTab(all, 'activities').map(({ collection }) => collection),
        order: 110,
        path: 'activities',
        reads: 'activities',
      },
    ],
  }),
})
