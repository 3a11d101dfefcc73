export { timelineEndpoint } from './endpoints/timeline'
