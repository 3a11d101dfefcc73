export { createAuditLog } from './auditLog'
export { type DescribedChange, describeChanges } from './describe'
export { changesBetween } from './diff'
export {
  type AuditAction,
  type AuditEntry,
  type AuditSource,
  type FieldChange,
  recordAudit,
} from './record'
