export { createAttachments } from './attachments'
export { createClassification } from './classification'
export { createCompanies } from './companies'
export { createContacts } from './contacts'
export { municipalities } from './endpoints/municipalities'
export { auditFieldOf } from './hooks/audit'
export { fullNameOf } from './hooks/fillFullName'
export { normaliseCard, type Problem } from './operations/normalise'
export { createRelationshipKinds, createRelationships } from './relationships'
export {
  formatPhone,
  isPartitaIva,
  municipalitiesNamed,
  normalisePhone,
  taxCodeCheck,
} from './rules'
export { createTags } from './tags'
