export { surviveLostConnections } from './pool'
export { placesUsing } from './references'
export { type Database, postgresOf, transactionOf } from './transaction'
export { accessibleIDs, accessibleTo, type CompiledWhere, compileWhere } from './where'
