export { searchEndpoint } from './endpoints/search'
export { searchTranslations } from './translations'
