export { type Misunderstood, understandFilter } from './understandFilter'
export { understoodFilter } from './understoodFilter'
export { withClearFilters } from './withClearFilters'
