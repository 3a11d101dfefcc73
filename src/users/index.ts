export { createApiClients } from './apiClients'
export { createFirstAdmin } from './firstAdmin'
export { createGroups } from './groups'
export { createUsers } from './users'
