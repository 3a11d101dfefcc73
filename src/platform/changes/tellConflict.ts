import { sql } from '@payloadcms/db-postgres'
import type { APIError, CollectionSlug, PayloadRequest } from 'payload'
import { accessibleIDs, columnNameOf, tableNameOf, tableOf, transactionOf } from '../database'
import { failure, isLabel, type Label } from '../i18n'
import { contributed } from '../parts/contributed'
import type { Conflict } from './findConflicts'

type ConflictArgs = {
  collection: CollectionSlug
  conflict: Conflict
  req: PayloadRequest
  /** When the step was taken. */
  since: Date
}

/**
 * 409 `changed-meanwhile`: which record is no longer as the step left it, in what, and by whom, as far as
 * that is known and the asking user may see the record.
 */
export const tellConflict = async ({
  collection,
  conflict: { columns, record },
  req,
  since,
}: ConflictArgs): Promise<APIError> => {
  const seen = await accessibleIDs({ collection, ids: [record], req, trash: true })
  const isSeen = seen.has(record)
  const title = isSeen ? await titleOf({ collection, record, req }) : null
  const by = isSeen ? await whoChanged({ collection, record, req, since }) : null
  const fields = isSeen ? fieldsOf({ collection, columns, req }) : []
  const { singular } = req.payload.collections[collection].config.labels
  const kind: Label = isLabel(singular) ? singular : { en: 'Record', it: 'Record' }
  const inside = (language: 'en' | 'it') =>
    fields.length > 0 ? ` (${fields.map((label) => label[language]).join(', ')})` : ''
  return failure({
    code: 'changed-meanwhile',
    data: { changedBy: by, ...(isSeen && { collection, id: record }) },
    message: {
      en: `${title ? `${kind.en} “${title}”` : 'A record of it'} was changed meanwhile${by ? ` by ${by}` : ''}${inside('en')}. Nothing was undone.`,
      it: `${title ? `${kind.it} «${title}»` : 'Un suo record'}: nel frattempo c’è stata una modifica${by ? ` di ${by}` : ''}${inside('it')}. Non è stato annullato nulla.`,
    },
    req,
    status: 409,
  })
}

type RecordArgs = { collection: CollectionSlug; record: number; req: PayloadRequest }

const titleOf = async ({ collection, record, req }: RecordArgs): Promise<null | string> => {
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const table = tableOf(req.payload, collection)
  const column = table[useAsTitle]
  if (!column) return null
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql`SELECT ${column}::text AS title FROM ${table} WHERE ${table.id} = ${record}`,
  )
  return rows[0]?.title ? String(rows[0].title) : null
}

/** The last one whom the log names; steps of an activity are not all in it. */
const whoChanged = async ({
  collection,
  record,
  req,
  since,
}: RecordArgs & { since: Date }): Promise<null | string> => {
  const field = contributed(req.payload.config)
    .of('audited')
    .find((one) => one.collection === collection)?.field
  const db = await transactionOf(req)
  if (field) {
    const log = tableOf(req.payload, 'audit-log')
    const { rows } = await db.execute(sql`
      SELECT COALESCE(u.name, c.name) AS name FROM ${log}
      LEFT JOIN users u ON u.id = ${log.user} LEFT JOIN api_clients c ON c.id = ${log.apiClient}
      WHERE ${log[field]} = ${record} AND ${log.createdAt} > ${since.toISOString()}
      ORDER BY ${log.createdAt} DESC LIMIT 1`)
    if (rows[0]?.name) return String(rows[0].name)
  }
  // Whose step it was can be taken back, too.
  const { rows } = await db.execute(sql`
    SELECT u.name FROM crm_change_sets step
    JOIN crm_change_rows change ON change.set_id = step.id
      AND change.main = ${tableNameOf(req.payload, collection)}
      AND change.record = ${record}
    JOIN users u ON step.owner = 'users:' || u.id
    WHERE step.at > ${since.toISOString()} AND step.state <> 'undone' ORDER BY step.at DESC LIMIT 1`)
  return rows[0]?.name ? String(rows[0].name) : null
}

/** What people call the fields that hold something else; what is no field is not told. */
const fieldsOf = ({
  collection,
  columns,
  req,
}: {
  collection: CollectionSlug
  columns: string[]
  req: PayloadRequest
}): Label[] =>
  req.payload.collections[collection].config.flattenedFields.flatMap((field) => {
    if (field.name === 'updatedAt' || !('label' in field) || !isLabel(field.label)) return []
    const column = columnNameOf(req.payload, collection, field.name)
    return column && columns.includes(column) ? [field.label] : []
  })
