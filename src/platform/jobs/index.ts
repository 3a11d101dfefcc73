export { coordinatorOf } from './clock'
export {
  defineJob,
  defineSchedule,
  type JobContext,
  type JobDefinition,
  JobInterrupted,
  type ScheduleDefinition,
} from './define'
export { resumeOrphans } from './orphans'
export {
  isFinished,
  type ProgressState,
  progressFields,
  progressOptions,
  progressStates,
} from './progress'
export { enqueue } from './queue'
export { startWorkers, type Workers } from './worker'
