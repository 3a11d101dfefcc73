export { asChangeHook, type Change, type ChangeRule } from './changeRules'
export { type CheckedRecord, checkRecords, type RecordToWrite } from './check'
export {
  asHook,
  callForEach,
  type Data,
  type Draft,
  type Operation,
  type Problem,
  type RecordHook,
  type Rule,
  setWise,
} from './rules'
export { reasonsToWriteSingly } from './singly'
export { problemsOf, trySingly } from './store/singly'
export { takeRecords } from './take'
export { withWholeChanges } from './withWholeChanges'
export { withWholeData } from './withWholeData'
export { createRecords, storeRecords, updateRecords, type Written } from './write'
