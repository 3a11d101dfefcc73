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
export { remindAt } from './remindAt'
