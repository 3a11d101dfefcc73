import { sql } from '@payloadcms/db-postgres'
import {
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { transactionOf } from '../database'
import type { DictionaryEntry } from './createDictionary'

/** Any number that only this start-up step uses: processes that start together wait in line. */
const lockKey = 7_240_001

/**
 * Fills the dictionaries of a new database with their defaults, once: a dictionary that has or had
 * entries is left alone. Safe with any number of processes starting at the same time.
 */
export const seedDictionaries = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const db = await transactionOf(req)
    await db.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
    for (const { config } of Object.values(payload.collections)) {
      const defaults = config.custom?.dictionary?.defaults ?? []
      if (defaults.length > 0) await seedOne(req, config, defaults)
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const seedOne = async (
  req: PayloadRequest,
  { slug, flattenedFields }: SanitizedCollectionConfig,
  defaults: DictionaryEntry[],
): Promise<void> => {
  const db = await transactionOf(req)
  const table = slug.replaceAll('-', '_')
  const { rows } = await db.execute(
    sql`SELECT EXISTS (SELECT 1 FROM ${sql.identifier(table)})
          OR (SELECT last_value > 1 FROM ${sql.identifier(`${table}_id_seq`)}) AS touched`,
  )
  if (rows[0]?.touched) return
  for (const [index, { colour, icon, label, ...rest }] of defaults.entries()) {
    const data: Record<string, unknown> = { colour, icon, order: (index + 1) * 10, ...rest }
    for (const field of flattenedFields) {
      const value = data[field.name]
      if (field.type !== 'relationship' || typeof value !== 'string') continue
      data[field.name] = await idByCode(req, field.relationTo as CollectionSlug, value)
    }
    // Set-up of an empty database: nobody is logged in yet.
    await req.payload.create({
      collection: slug,
      data: { ...data, labelEn: label.en, labelIt: label.it } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

/** The id of an entry by its stable code; null where there is none. */
export const idByCode = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  code: string,
): Promise<null | number> => {
  const db = await transactionOf(req)
  const table = sql.identifier(collection.replaceAll('-', '_'))
  const { rows } = await db.execute(sql`SELECT id FROM ${table} WHERE code = ${code}`)
  return rows[0] ? Number(rows[0].id) : null
}
