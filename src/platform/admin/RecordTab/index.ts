export { type RecordTabProps, RecordTabTable, type TabActions } from './RecordTabTable'
