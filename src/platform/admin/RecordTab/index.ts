export { type RecordTabProps, RecordTabTable } from './RecordTabTable'
