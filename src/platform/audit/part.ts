import { definePart } from '../parts/part'
import { createAuditLog } from './auditLog'
import { auditChange, auditDelete } from './hooks'

/** The audit log: who changed which record, of the collections that parts name under `audited`. */
export const audit = definePart({
  slug: 'audit',
  brings: () => ({
    collections: (all) => [createAuditLog(all.of('audited'))],
    hooks: (all) =>
      all.of('audited').flatMap(({ changes = true, collection }) =>
        changes
          ? [
              {
                hooks: { afterChange: [auditChange], afterDelete: [auditDelete] },
                on: collection,
              },
            ]
          : [],
      ),
    navigation: [{ collection: 'audit-log', icon: 'clock', order: 930, section: 'administration' }],
  }),
})
