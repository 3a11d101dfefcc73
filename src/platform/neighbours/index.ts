export { neighboursEndpoint } from './endpoint'
export type { Neighbours } from './neighbours'
