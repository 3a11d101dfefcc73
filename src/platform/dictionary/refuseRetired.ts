import { sql } from '@payloadcms/db-postgres'
import type { FlattenedField, PayloadRequest } from 'payload'
import { transactionOf } from '../database'
import { idOf } from '../fields/idOf'
import type { Label } from '../i18n'
import { asHook, type Data } from '../records/rules'

type Choice = { id: number; path: string; table: string }

/** The dictionary choices in `data` that differ from what was stored. */
const changedChoices = (
  req: PayloadRequest,
  fields: FlattenedField[],
  data: Data,
  before: Data,
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

const retired: Label = {
  en: 'This entry was retired: choose another.',
  it: 'Questa voce è stata ritirata: scegline un’altra.',
}

/**
 * Refuses a newly chosen dictionary entry that does not exist or is retired: one query for all the
 * choices of all records. What a record already has may stay.
 */
export const refuseRetired = asHook(async ({ collection, drafts, req }) => {
  const chosen = drafts.map(({ before, copied, data }) =>
    changedChoices(req, collection.flattenedFields, data, before ?? copied ?? {}),
  )
  const active = await activityOf(req, chosen.flat())
  drafts.forEach(({ problems }, index) => {
    for (const { id, path, table } of chosen[index] ?? []) {
      const isActive = active.get(`${table} ${id}`)
      if (isActive === true) continue
      const missing = { en: `There is no entry ${id}.`, it: `La voce ${id} non esiste.` }
      problems.push({ message: isActive === undefined ? missing : retired, path })
    }
  })
})

/** Whether each of these entries is active, by table and id; missing ones are missing. */
const activityOf = async (
  req: PayloadRequest,
  choices: Choice[],
): Promise<Map<string, boolean>> => {
  if (choices.length === 0) return new Map()
  const byTable = new Map<string, Set<number>>()
  for (const { id, table } of choices) {
    byTable.set(table, (byTable.get(table) ?? new Set()).add(id))
  }
  const db = await transactionOf(req)
  const { rows } = await db.execute(
    sql.join(
      [...byTable].map(
        ([table, ids]) => sql`SELECT ${table}::text AS "table", id, active
          FROM ${sql.identifier(table)} WHERE id = ANY(${sql.param([...ids])}::int[])`,
      ),
      sql` UNION ALL `,
    ),
  )
  return new Map(rows.map(({ active, id, table }) => [`${table} ${id}`, active === true]))
}
