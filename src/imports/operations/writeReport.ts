import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '#platform/database'
import type { RowPlan } from './planRows'

/** Refused rows, and the values that were left out of rows that went in. */
export const writeRejections = async ({
  importID,
  plans,
  req,
}: {
  importID: number
  plans: RowPlan[]
  req: PayloadRequest
}) => {
  const told = plans.filter(
    ({ action, dropped }) => action === 'reject' || (action !== 'skip' && dropped.length > 0),
  )
  if (told.length === 0) return
  const records = told.map(({ action, dropped, problems, row }) => ({
    imported: action !== 'reject',
    reasons: action === 'reject' ? problems : dropped,
    row: row.number,
    values: row.values.map((value) => value.replaceAll('\u0000', '')),
  }))
  const db = await transactionOf(req)
  await db.execute(sql`
    INSERT INTO import_rejections (import_id, "row", "values", reasons, imported)
    SELECT ${importID}::int, r."row", r."values", r.reasons, r.imported
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      AS r("row" int, "values" jsonb, reasons jsonb, imported boolean)`)
}

/** Counts what came of the rows, in the import itself. */
export const writeProgress = async ({
  importID,
  plans,
  req,
}: {
  importID: number
  plans: RowPlan[]
  req: PayloadRequest
}) => {
  const count = (action: RowPlan['action']) => plans.filter((plan) => plan.action === action).length
  const incomplete = plans.filter(
    ({ action, dropped }) => (action === 'create' || action === 'update') && dropped.length > 0,
  ).length
  const db = await transactionOf(req)
  await db.execute(sql`
    UPDATE imports SET
      processed = processed + ${plans.length}::int,
      created_records = created_records + ${count('create')}::int,
      updated_records = updated_records + ${count('update')}::int,
      skipped_rows = skipped_rows + ${count('skip')}::int,
      rejected_rows = rejected_rows + ${count('reject')}::int,
      incomplete_rows = incomplete_rows + ${incomplete}::int,
      updated_at = now()
    WHERE id = ${importID}`)
}
