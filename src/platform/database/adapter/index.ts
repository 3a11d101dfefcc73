export {
  type CompiledList,
  type CompiledWhere,
  compileAsPayload,
  compileList,
  compileWhere,
  type SortKey,
} from './compile'
export { type DrizzleKit, drizzleKitOf } from './drizzleKit'
export { statementText } from './inline'
export { isInPlace } from './inPlace'
export { openChoices } from './openChoices'
export { withOwnWheres } from './ownWhere'
export { isPassword } from './passwords'
export { executePrepared } from './prepared'
export { type AbandonedJob, handBack, hasJob, requeueUnlocked } from './queueTable'
export { clientOf, connectionOf, type Database, isReplicated, transactionOf } from './session'
export { refuseUnsupported } from './supported'
export {
  choicesTableOf,
  columnIn,
  columnNameOf,
  globalTableOf,
  postgresOf,
  tableNameOf,
  tableOf,
} from './tables'
