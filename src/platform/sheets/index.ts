export { csvDialects, recordDelimiter } from './csvDialect.mjs'
export { guardCell, unguardCell } from './guard'
export {
  countSheet,
  detectSheet,
  readSheet,
  typeOfFile,
  UnreadableFile,
  type UnreadableReason,
} from './readFile'
export { runWriter, TooManyRows, type WriteProgress, type WriteTask } from './runWriter'
export * from './types'
