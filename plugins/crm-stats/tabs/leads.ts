import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { accessibleTo, transactionOf } from '#platform/database'

export type CampaignLeads = {
  /** What the open ones are expected to bring, in euros. */
  expected: number
  lost: number
  open: number
  total: number
  /** The list's filter for those of a state, or for all of them. */
  where: (state?: 'lost' | 'open' | 'won') => Where
  won: number
}

/** The leads of a campaign that the asking person may see; null for who may see none at all. */
export const leadsOfCampaign = async (
  id: number,
  req: PayloadRequest,
): Promise<CampaignLeads | null> => {
  const campaign: Where = { campaign: { equals: id } }
  const found = await accessibleTo({ collection: 'leads', req, where: campaign })
  if (!found) return null
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE leads.state = 'open')::int AS open,
      count(*) FILTER (WHERE leads.state = 'won')::int AS won,
      count(*) FILTER (WHERE leads.state = 'lost')::int AS lost,
      COALESCE(sum(leads.amount) FILTER (WHERE leads.state = 'open'), 0)::float8 AS expected
    FROM ${found.from} WHERE ${found.where}`)
  const figure = (name: string) => Number(rows[0]?.[name] ?? 0)
  return {
    expected: figure('expected'),
    lost: figure('lost'),
    open: figure('open'),
    total: figure('total'),
    where: (state) => (state ? { and: [campaign, { state: { equals: state } }] } : campaign),
    won: figure('won'),
  }
}
