export { checkFilter } from './checkFilter'
export { chooseColumns, defaultColumns } from './chooseColumns'
export type { ColumnSource, RowColumn } from './columns'
export { describeColumns } from './describeColumns'
export { type PreparedRows, prepareRows, type RowsInput } from './prepareRows'
export { exportableCollections, exportRight } from './rights'
export { rightsMark } from './rightsMark'
export {
  allStillSeen,
  namesSeen,
  recordsSeen,
  type SeenQuery,
  type SeenRecords,
  seenIn,
} from './seen'
export type { CellStyle } from './sql/cells'
export { buildStatement, countQuery, textOf } from './sql/statement'
