import { expect } from 'vitest'
import type { ApiClient } from '#tests/support/client'

/** A filter as an address has it. */
export const asQuery = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`

/** The answer to a question that is understood. */
export const ask = async (client: ApiClient, query: string) => {
  const { body, status } = await client.get(`crm-stats/activities?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** How many the list has. */
export const countOf = async (client: ApiClient, where: unknown): Promise<number> =>
  (await client.get(`activities/count?${asQuery(where)}`)).body.totalDocs
