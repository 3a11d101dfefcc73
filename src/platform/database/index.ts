export * from './adapter'
export { isBadValue, tellBadValues } from './badValue'
export { isCollision, tellCollisions } from './collision'
export { countUpTo } from './countUpTo'
export {
  afterTime,
  allowTime,
  inTime,
  isLate,
  isTimeOver,
  late,
  obeyDeadlines,
  tellLateness,
} from './deadline'
export { type Misunderstood, understandFilter, understoodFilter, withClearFilters } from './filters'
export { peopleWords } from './filters/words/peopleWords'
export { type HidingRelation, hidingRelation } from './hidden/hidingRelation'
export { withHiddenRelations } from './hidden/withHiddenRelations'
export { inSnapshot, inTransaction } from './inTransaction'
export { isoMoment } from './isoMoment'
export { askKept, keepSession } from './keepSession.mjs'
export { lockRecords } from './lockRecords'
export { withOneWriter } from './oneWriter'
export { surviveLostConnections } from './pool'
export { readListed, readRecords } from './readRecords'
export { placesUsing } from './references'
export { sumsOf } from './sumsOf'
export { answerInstead, databaseCode } from './tellFailure'
export {
  accessibleIDs,
  accessibleTo,
  accessibleWhere,
} from './where'
