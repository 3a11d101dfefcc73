export { searchEndpoint } from './endpoints/search'
