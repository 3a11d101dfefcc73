import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { setWise } from '#platform/records'

const untilRulesAreThere = async (req: PayloadRequest): Promise<void> => {
  const db = await transactionOf(req)
  await db.execute(sql`SELECT pg_advisory_xact_lock_shared(7240011)`)
}

/**
 * A change of rules moves companies to their new zones, and every write of an address waits for it
 * (the trigger `crm_wait_for_rules`): before it takes its company, or the two wait for each other.
 */
export const waitForRules: CollectionBeforeOperationHook = setWise(
  async ({ args, operation, req }) => {
    if (operation !== 'update' || !req.user) return args
    const db = await transactionOf(req)
    // As long as for somebody else's change of the record.
    await db.execute(sql`SELECT set_config('lock_timeout', '10000', TRUE)`)
    await untilRulesAreThere(req)
    return args
  },
  // Many at once are written in the background: nobody waits for it.
  ({ operation, req }) => (operation === 'update' ? untilRulesAreThere(req) : undefined),
)
