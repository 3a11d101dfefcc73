import { sql } from '@payloadcms/db-postgres'
import type { Where } from 'payload'
import { accessibleTo, tableOf, transactionOf } from '#platform/database'
import type { Label } from '#platform/i18n'
import { messages } from '../mapping/messages'
import { targetNamed } from '../targets'
import { addNamed, distinct, type FindArgs, type Found, keyOf, type Lookup } from './lookups'

/**
 * Records that the user may see, by the fields that their target names (companies by external ID,
 * code, VAT number or name, in this order), else by their title.
 */
export const findRecords = async ({ collection, req, texts }: FindArgs): Promise<Lookup> => {
  const target = targetNamed(req.payload, collection)
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  const by = target?.foundBy ?? [useAsTitle]
  const ambiguous = target?.ambiguous ?? messages.ambiguousRecord
  const found = new Map<string, Found>()
  const exact = [...new Set(texts.map((text) => text.trim()))]
  if (exact.length > 0) {
    const values = [...new Set([...exact, ...exact.map(compact)])]
    const where = { or: by.map((field) => ({ [field]: { in: values } })) }
    await addRecords({ ambiguous, by, collection, found, req, where })
    const ids = await namedInAnotherCase({
      collection,
      name: by[0] ?? useAsTitle,
      req,
      texts: exact.filter((text) => !found.has(keyOf(text))),
    })
    const named = { id: { in: ids } }
    if (ids.length > 0) await addRecords({ ambiguous, by, collection, found, req, where: named })
  }
  return (text) =>
    found.get(keyOf(text)) ??
    found.get(keyOf(compact(text))) ?? { message: target?.missing ?? messages.noRecord }
}

/** As keys are stored: `it 007 43` is `IT00743`. */
const compact = (text: string): string => text.trim().toUpperCase().replace(/[\s.]/g, '')

/** Names in another case: one walk through the table for the whole batch. */
const namedInAnotherCase = async ({
  collection,
  name,
  req,
  texts,
}: FindArgs & { name: string }): Promise<number[]> => {
  if (texts.length === 0) return []
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const { rows } = await db.execute(sql`
    SELECT ${table.id} AS id FROM ${table}
    WHERE lower(${table[name]}) = ANY(${sql.param(distinct(texts))}::text[])`)
  return rows.map(({ id }) => Number(id))
}

type AddArgs = Omit<FindArgs, 'texts'> & {
  ambiguous: Label
  by: readonly string[]
  found: Map<string, Found>
  where: Where
}

const addRecords = async ({ ambiguous, by, collection, found, req, where }: AddArgs) => {
  const compiled = await accessibleTo({ collection, req, where })
  if (!compiled) return
  const db = await transactionOf(req)
  const table = tableOf(req.payload, collection)
  const columns = by.map(
    (field, index) => sql`lower(${table[field]}) AS ${sql.identifier(`by${index}`)}`,
  )
  const { rows } = await db.execute(sql`
    SELECT ${sql.join([sql`${table.id} AS id`, ...columns], sql`, `)}
    FROM ${compiled.from} WHERE ${compiled.where}`)
  // The later a way is added, the more it counts.
  by.forEach((_, index) => {
    addNamed(found, rows, `by${index}`, ambiguous)
  })
}
