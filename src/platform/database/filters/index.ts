export { type Misunderstood, understandFilter } from './understandFilter'
export { withClearFilters } from './withClearFilters'
