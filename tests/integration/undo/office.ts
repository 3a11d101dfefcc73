import type { Client } from 'pg'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'

export const all = {
  create: 'all',
  delete: 'all',
  export: 'all',
  read: 'all',
  update: 'all',
} as const

let keys = 0

/** A key that no other step has. */
export const newKey = () => `step-${++keys}`

const tables = [
  'activities',
  'activities_offered_dates',
  'activities_rels',
  'companies',
  'companies_rels',
  'companies_roles',
  'contacts',
  'leads',
  'leads_rels',
]

export type UndoOffice = Office & {
  anna: { client: ApiClient; id: number }
  bruno: { client: ApiClient; id: number }
  company: number
  db: Client
  /** Every row that steps write, as it is stored; when it was last written is left out. */
  everything: () => Promise<Record<string, unknown>>
  plan: (data?: object) => Promise<number>
  positive: number
}

export const openUndoOffice = async (
  env: Record<string, string> = {},
  where: Parameters<typeof startOffice>[1] = {},
): Promise<UndoOffice> => {
  const office = await startOffice(env, where)
  const db = await connect({ url: office.server.database.url })
  const profile = { activities: all, companies: all, contacts: all, leads: all }
  const anna = await office.user('Anna', profile)
  const bruno = await office.user('Bruno', profile)
  const company = (await must(anna.client.post('companies', { name: 'Officina Verdi' }))).doc.id
  const mode = await office.entry('activity-modes', 'phone')
  return {
    ...office,
    anna,
    bruno,
    company,
    db,
    everything: async () => {
      const found: Record<string, unknown> = {}
      for (const table of tables) {
        const { rows } = await db.query(
          `SELECT to_jsonb(t) - 'updated_at' AS row FROM ${table} t ORDER BY to_jsonb(t) ->> 'id', 1`,
        )
        found[table] = rows.map(({ row }) => row)
      }
      return found
    },
    plan: async (data = {}) => {
      const made = await must(
        anna.client.post('activities', {
          company,
          description: 'Chiamare per il preventivo',
          mode,
          startsAt: '2026-11-23T09:00:00.000Z',
          ...data,
        }),
      )
      return made.doc.id
    },
    positive: await office.entry('activity-outcomes', 'positive'),
  }
}
