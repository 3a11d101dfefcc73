export { createAuditLog } from './auditLog'
export { changesBetween } from './diff'
export {
  type AuditAction,
  type AuditEntry,
  type AuditSource,
  type FieldChange,
  recordAudit,
} from './record'
