export { createActivities } from './activities'
export { dayInstant, isPlainDay } from './day'
export {
  createActivityModes,
  createActivityOutcomes,
  createActivityStatuses,
  createActivitySubjects,
} from './dictionaries'
export { activityMutations } from './graphql'
export { handOver } from './operations/handOver'
export { loadStepChoices } from './operations/loadStepChoices'
export { type MyDay, myDay } from './operations/myDay'
export { firstDoneStatus } from './operations/records'
export { activityViewLinks } from './operations/viewsOf'
export { remindAt } from './remindAt'
export { type ActivityState, activityStates, isClosed, isOpen } from './state'
export type { ActivityViewKey } from './views'
