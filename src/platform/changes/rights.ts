import { sql } from '@payloadcms/db-postgres'
import { accessibleIDs, transactionOf } from '../database'
import type { Which } from './rows'

type Row = { isTrash: boolean; op: string; record: number }

const rowsThemselves = async ({ ids, req, set, table }: Which): Promise<Row[]> => {
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT record, op,
      COALESCE(before -> 'deleted_at' <> after -> 'deleted_at', false) AS "isTrash"
    FROM crm_change_rows
    WHERE set_id = ${set} AND main = ${table} AND record = ANY(${sql.param(ids)}::int[])
      AND table_name = main AND op <> 'none'`)
  return rows as Row[]
}

const without = async (
  { collection, req }: Which,
  rows: Row[],
  operation: 'delete' | 'read' | 'update',
): Promise<number[]> => {
  const ids = rows.map(({ record }) => record)
  const own = await accessibleIDs({ collection, ids, operation, req, trash: true })
  return ids.filter((id) => !own.has(id))
}

/** What the step made, and its maker may not see any more: it is not theirs to take away. */
export const madeUnseen = async (which: Which): Promise<number[]> => {
  const rows = await rowsThemselves(which)
  return without(
    which,
    rows.filter(({ op }) => op === 'insert'),
    'read',
  )
}

/**
 * The records whose step the user may not take back: as they are again by now, the rights that the step
 * asked for have to be there still, those of who may delete for what went into the trash or came out of it.
 */
export const notTheirs = async ({
  needs,
  ...which
}: Which & { needs: 'read' | 'update' }): Promise<number[]> => {
  const changed = (await rowsThemselves(which)).filter(({ op }) => op === 'update')
  const isTrash = changed.filter((row) => row.isTrash)
  const others = changed.filter((row) => !row.isTrash)
  return [...(await without(which, isTrash, 'delete')), ...(await without(which, others, needs))]
}
