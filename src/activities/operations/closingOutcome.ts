import { sql } from '@payloadcms/db-postgres'
import type { APIError, PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import { fieldFailure } from '#platform/i18n'
import { isClosed } from '../state'

/** 400 on `outcome`: it leads to a status in which something is still to be done. */
export const openOutcome = (req: PayloadRequest): APIError =>
  fieldFailure({
    collection: 'activities',
    message: {
      en: 'Choose an outcome that closes the activity.',
      it: 'Scegli un esito che chiuda l’attività.',
    },
    path: 'outcome',
    req,
  })

/**
 * The status that an outcome leads to.
 * @throws 400 on `outcome`, unless that status means done or cancelled
 */
export const closingStatus = async ({
  outcome,
  req,
}: {
  outcome: number
  req: PayloadRequest
}): Promise<number> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT s.id, s.state::text AS state FROM activity_outcomes o
    JOIN activity_statuses s ON s.id = o.status_id WHERE o.id = ${outcome}`)
  if (!isClosed(rows[0]?.state)) throw openOutcome(req)
  return Number(rows[0]?.id)
}
