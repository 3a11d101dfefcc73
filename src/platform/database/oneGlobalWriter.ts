import { sql } from '@payloadcms/db-postgres'
import type { GlobalSlug, PayloadRequest, SanitizedGlobalConfig } from 'payload'
import { transactionOf } from './adapter/session'
import { globalTableOf } from './adapter/tables'
import { refuseStale } from './refuseStale'

type Hook = NonNullable<SanitizedGlobalConfig['hooks']['beforeOperation']>[number]

/** Milliseconds after which somebody who waits for another's change gives up (409 `collision`). */
const patience = 10_000

/**
 * Payload reads a global, then writes all of it back, as it does with records: so whoever changes the
 * settings takes them first, and a form that is older than they are is refused. Who may not change
 * them takes nothing, and Payload tells them.
 */
export const takeGlobal: Hook = async ({ args, global, operation, overrideAccess, req }) => {
  if (operation !== 'update') return args
  const { data } = args as { data?: Record<string, unknown> }
  if (!overrideAccess && !(await global.access.update({ data, req }))) return args
  const now = await lockGlobal(global.slug as GlobalSlug, req)
  if (now) refuseStale({ now, read: data?.updatedAt, req })
  return args
}

/** @returns when it was last changed; null as long as nobody has */
const lockGlobal = async (slug: GlobalSlug, req: PayloadRequest): Promise<Date | null> => {
  const db = await transactionOf(req)
  if (req.user) await db.execute(sql`SELECT set_config('lock_timeout', ${String(patience)}, TRUE)`)
  // Its row is not there before the first change, so there is nothing else to lock.
  await db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`global:${slug}`}, 724))`)
  const table = globalTableOf(req.payload, slug)
  const { rows } = await db.execute(sql`SELECT ${table.updatedAt} AS changed FROM ${table} LIMIT 1`)
  return rows[0]?.changed ? new Date(String(rows[0].changed)) : null
}
