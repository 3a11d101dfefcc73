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
export { remindAt } from './remindAt'
