import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '#tests/support/postgres'
import { connect } from '../../../../src/platform/database/embedded/index.mjs'
import { type Address, type Rule, zoneOf } from './model'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createDatabase()
  client = await connect({ url: database.url })
  await client.query(
    `INSERT INTO zones (id, code, label_it, created_at, updated_at)
     SELECT n, 'z' || n, 'Zona ' || n, now(), now() FROM generate_series(1, 4) n`,
  )
})

afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null })

const cities = ['Milano', 'MILANO', "Sant'Agata", 'sant agata', 'Forlì', 'Forli', '東京']
const countries = ['IT', 'FR', 'CH']
const codes = ['20100', '20121', '20122', '20199', '40100', '2000', 'K1A 0B6']
const provinces = ['MI', 'mi', 'BO', 'TO']
const regions = ['Lombardia', "Valle d'Aosta", 'valle d aosta']

const range = fc
  .tuple(fc.constantFrom(...codes), fc.constantFrom(...codes))
  .filter(
    ([from, to]) =>
      from === to || (from.length === to.length && from < to && /^\d+$/.test(from + to)),
  )

const conditions = fc
  .record({
    city: maybe(fc.constantFrom(...cities)),
    country: maybe(fc.constantFrom(...countries)),
    codes: maybe(range),
    province: maybe(fc.constantFrom(...provinces)),
    region: maybe(fc.constantFrom(...regions)),
  })
  .filter((rule) => Object.values(rule).some((value) => value !== null))

const address: fc.Arbitrary<Address> = fc.record({
  city: maybe(fc.constantFrom(...cities, '')),
  country: maybe(fc.constantFrom(...countries, '')),
  postalCode: maybe(fc.constantFrom(...codes, '20150', '')),
  province: maybe(fc.constantFrom(...provinces, '')),
  region: maybe(fc.constantFrom(...regions, '')),
})

const world = fc.record({
  addresses: fc.array(address, { maxLength: 30, minLength: 1 }),
  before: fc.array(fc.tuple(fc.integer({ max: 4, min: 1 }), conditions), { maxLength: 6 }),
  rules: fc.array(fc.tuple(fc.integer({ max: 4, min: 1 }), conditions), { maxLength: 12 }),
  retired: fc.subarray([1, 2, 3, 4], { maxLength: 2 }),
})

type Given = [zone: number, of: typeof conditions extends fc.Arbitrary<infer T> ? T : never]

const addRules = async (given: Given[]): Promise<Rule[]> => {
  const rules: Rule[] = []
  for (const [zone, { codes: pair, ...of }] of given) {
    const [postalCodeFrom = null, postalCodeTo = null] = pair ?? []
    const { rows } = await client.query(
      `INSERT INTO zone_rules (zone_id, country, region, province, city, postal_code_from, postal_code_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [zone, of.country, of.region, of.province, of.city, postalCodeFrom, postalCodeTo],
    )
    rules.push({ ...of, id: rows[0].id, postalCodeFrom, postalCodeTo, zone })
  }
  return rules
}

const stored = async (): Promise<(null | number)[]> =>
  (await client.query('SELECT zone_id FROM companies ORDER BY id')).rows.map((row) => row.zone_id)

describe('the zone of an address', () => {
  it('is that of the most specific rule that fits, whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ addresses, before, retired, rules: given }) => {
        await client.query('BEGIN')
        try {
          const was = await addRules(before)
          for (const each of addresses) {
            await client.query(
              `INSERT INTO companies (name, country, region, province, city, postal_code, zone_id)
               VALUES ('x', $1, $2, $3, $4, $5, 4)`,
              [each.country, each.region, each.province, each.city, each.postalCode],
            )
          }
          expect(await stored()).toEqual(addresses.map((each) => zoneOf(each, was, [])))
          // Other rules, other zones: companies follow.
          await client.query('DELETE FROM zone_rules')
          expect((await stored()).every((zone) => zone === null)).toBe(true)
          const rules = await addRules(given)
          await client.query('UPDATE zones SET active = id <> ALL($1)', [retired])
          const expected = addresses.map((each) => zoneOf(each, rules, retired))
          expect(await stored()).toEqual(expected)
          // Nobody writes it, SQL included.
          await client.query('UPDATE companies SET zone_id = 3')
          expect(await stored()).toEqual(expected)
        } finally {
          await client.query('ROLLBACK')
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('refuses in the table what no address could fit', async () => {
    for (const columns of [
      '(zone_id) VALUES (1)',
      "(zone_id, postal_code_from, postal_code_to) VALUES (1, '20200', '20100')",
      "(zone_id, postal_code_from) VALUES (1, '20200')",
    ]) {
      await expect(client.query(`INSERT INTO zone_rules ${columns}`)).rejects.toThrow(/zone_rules_/)
    }
  })

  it('is not missed by a company that is written while a rule changes', async () => {
    const other = await connect({ url: database.url })
    try {
      await client.query("INSERT INTO companies (name, province) VALUES ('Ora', 'MI')")
      await client.query('BEGIN')
      await client.query("INSERT INTO zone_rules (zone_id, province) VALUES (2, 'MI')")
      // It waits for the rule, then follows it.
      const written = other.query("INSERT INTO companies (name, province) VALUES ('Poi', 'MI')")
      const changed = other.query("UPDATE companies SET city = 'Milano' WHERE name = 'Ora'")
      await new Promise((resolve) => setTimeout(resolve, 200))
      await client.query('COMMIT')
      await Promise.all([written, changed])
      const { rows } = await client.query(
        "SELECT name, zone_id FROM companies WHERE name IN ('Ora', 'Poi') ORDER BY name",
      )
      expect(rows).toEqual([
        { name: 'Ora', zone_id: 2 },
        { name: 'Poi', zone_id: 2 },
      ])
    } finally {
      await other.end()
      await client.query('TRUNCATE zone_rules')
    }
    const { rows } = await client.query(
      'SELECT count(*)::int AS n FROM companies WHERE zone_id > 0',
    )
    expect(rows).toEqual([{ n: 0 }])
  })
})
