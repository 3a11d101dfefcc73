export { auditedFields, auditedOf } from './audited'
export { type DescribedChange, describeChanges } from './describe'
export { changesBetween } from './diff'
export { audit } from './part'
export {
  type AuditAction,
  type AuditEntry,
  type AuditSource,
  type FieldChange,
  recordAudit,
} from './record'
