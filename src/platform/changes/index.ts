export { refuseUndone } from './openSet'
export { changes } from './part'
export { stillUndoable } from './reachesOutside'
export {
  closeRun,
  type Kept,
  openRun,
  registerRun,
  reopenRun,
  resumeUndos,
  takeBackNext,
} from './runs'
export { undoMinutes } from './times'
export { undoable } from './undoable'
export { isUndoable } from './watched'
