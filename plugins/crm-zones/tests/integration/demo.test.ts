import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDemo, type DemoOffice, fill, openDemo } from '#tests/support/demo'

let office: DemoOffice

beforeAll(async () => {
  office = await openDemo()
  await fill(office)
})

afterAll(() => closeDemo(office))

const count = async (from: string): Promise<number> =>
  (await office.client.query(`SELECT count(*)::int AS n FROM ${from}`)).rows[0].n

it('the sample company has zones, and every company in one', async () => {
  expect(await count('companies')).toBe(300)
  expect(await count('zones')).toBe(5)
  expect(await count('companies WHERE zone_id IS NULL')).toBe(0)
  expect(await count('zones WHERE id NOT IN (SELECT zone_id FROM companies)')).toBe(0)
})
