import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook, FlattenedField, PayloadRequest } from 'payload'
import { transactionOf } from '../database'
import { idOf } from '../fields/idOf'
import { fieldFailure } from '../i18n'

type Choice = { id: number; path: string; table: string }

/** The dictionary choices in `data` that differ from what was stored. */
const changedChoices = (
  req: PayloadRequest,
  fields: FlattenedField[],
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): Choice[] =>
  fields.flatMap((field) => {
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return []
    if (!req.payload.collections[field.relationTo]?.config.custom?.dictionary) return []
    const old = [before[field.name]].flat().map(idOf)
    return [data[field.name]].flat().flatMap((value) => {
      const id = idOf(value)
      if (id === null || old.includes(id)) return []
      return [{ id, path: field.name, table: String(field.relationTo).replaceAll('-', '_') }]
    })
  })

/**
 * Refuses a newly chosen dictionary entry that does not exist or is retired: one query for all the
 * choices of a record. What a record already has may stay.
 */
export const refuseRetired: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const choices = changedChoices(req, collection.flattenedFields, data, originalDoc ?? {})
  if (choices.length === 0) return data
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql.join(
      choices.map(
        ({ id, path, table }) =>
          sql`SELECT ${path}::text AS path, ${id}::int AS id,
            (SELECT active FROM ${sql.identifier(table)} WHERE id = ${id}) AS active`,
      ),
      sql` UNION ALL `,
    ),
  )
  for (const row of rows) {
    if (row.active === true) continue
    throw fieldFailure({
      collection: collection.slug,
      message:
        row.active === null
          ? { en: `There is no entry ${row.id}.`, it: `La voce ${row.id} non esiste.` }
          : {
              en: 'This entry was retired: choose another.',
              it: 'Questa voce è stata ritirata: scegline un’altra.',
            },
      path: String(row.path),
      req,
    })
  }
  return data
}
