export { createAttachments } from './attachments'
export { createClassification } from './classification'
export { createCompanies } from './companies'
export { registryDependencies } from './components/recordTabs'
export { createContacts } from './contacts'
export { municipalities } from './endpoints/municipalities'
export { auditFieldOf } from './hooks/audit'
export { fullNameOf } from './hooks/fillFullName'
export { type Card, type CardCollection, checkCard } from './operations/checkCard'
export { normaliseCard, type Problem } from './operations/normalise'
export {
  type CardChange,
  CycleError,
  insertCards,
  lockCards,
  updateCards,
} from './operations/writeCards'
export { createRelationshipKinds, createRelationships } from './relationships'
export {
  formatPhone,
  isPartitaIva,
  municipalitiesNamed,
  normaliseCountry,
  normalisePhone,
  normalisePostalCode,
  normaliseProvince,
  normaliseRegion,
  regionOf,
  taxCodeCheck,
} from './rules'
export { createTags } from './tags'
