export { csvDialects, recordDelimiter } from './csvDialect.mjs'
export { guardCell, unguardCell } from './guard'
export { runWriter, TooManyRows, type WriteProgress, type WriteTask } from './runWriter'
export * from './types'
