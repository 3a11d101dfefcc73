export { createActivities } from './activities'
export { dayInstant, isPlainDay } from './day'
export {
  type ActivityState,
  activityStates,
  createActivityModes,
  createActivityOutcomes,
  createActivityStatuses,
  createActivitySubjects,
} from './dictionaries'
export { activityMutations } from './graphql'
export { handOver } from './operations/handOver'
export { type MyDay, myDay } from './operations/myDay'
export { activityViewLinks } from './operations/viewsOf'
export { remindAt } from './remindAt'
export type { ActivityViewKey } from './views'
