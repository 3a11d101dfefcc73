import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPartitaIva, normaliseTaxCode } from '#registry/rules'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { closeDemo, type DemoOffice, fill, openDemo } from '../support/demo'

let office: DemoOffice
const one = async (query: string): Promise<Record<string, unknown>> =>
  (await office.client.query(query)).rows[0]
const count = async (from: string) => Number((await one(`SELECT count(*) AS n FROM ${from}`)).n)

beforeAll(async () => {
  office = await openDemo()
  await fill(office)
})
afterAll(() => closeDemo(office))

describe('the sample company', () => {
  test('has the size of a real office', async () => {
    expect(await count('companies')).toBe(300)
    expect(await count('contacts')).toBe(600)
    expect(await count('activities')).toBe(8000)
    expect(await count('users')).toBe(12)
    expect(await count('users WHERE blocked')).toBe(1)
    expect(await count('users WHERE admin')).toBe(1)
    expect(await count('api_clients')).toBe(1)
    expect(await count('campaigns')).toBeGreaterThanOrEqual(10)
    expect(await count('relationships')).toBeGreaterThanOrEqual(50)
    expect(await count('companies WHERE parent_id IS NOT NULL')).toBeGreaterThanOrEqual(15)
    expect(await count('classification WHERE level = 3')).toBeGreaterThanOrEqual(20)
  })

  test('has true partite IVA and codici fiscali, each once', async () => {
    const { rows } = await office.client.query('SELECT vat_number, tax_code FROM companies')
    for (const { tax_code, vat_number } of rows) {
      expect(isPartitaIva(vat_number), vat_number).toBe(true)
      expect(normaliseTaxCode(tax_code), tax_code).toBe(tax_code)
    }
    expect(new Set(rows.map((row) => row.vat_number)).size).toBe(rows.length)
    const people = await office.client.query(
      'SELECT tax_code FROM contacts WHERE tax_code IS NOT NULL',
    )
    expect(people.rows.length).toBeGreaterThan(20)
    for (const { tax_code } of people.rows) expect(normaliseTaxCode(tax_code)).toBe(tax_code)
  })

  test('writes only to addresses that cannot exist', async () => {
    expect(await count("companies WHERE email !~ '[.]example$' OR pec !~ '[.]example$'")).toBe(0)
    expect(await count("contacts WHERE email !~ '[.]example$'")).toBe(0)
  })

  test('knows where its companies are', async () => {
    expect(await count('companies WHERE province IS NULL OR region IS NULL')).toBe(0)
    expect(await count("companies WHERE phone !~ '^[+]390[0-9]{6,10}$'")).toBe(0)
    expect(await count("companies WHERE postal_code !~ '^[0-9]{5}$'")).toBe(0)
  })

  test('has no activity that is about nobody, or about a contact of another company', async () => {
    expect(await count('activities WHERE company_id IS NULL')).toBe(0)
    expect(await count("activities WHERE description ~ '[{}]' OR note ~ '[{}]'")).toBe(0)
    expect(
      await count(
        'activities a JOIN contacts c ON c.id = a.contact_id WHERE c.company_id <> a.company_id',
      ),
    ).toBe(0)
  })

  test('has leads and projects, with work of their own companies', async () => {
    expect(await count('leads')).toBeGreaterThanOrEqual(55)
    for (const state of ['open', 'won', 'lost']) {
      expect(await count(`leads WHERE state = '${state}'`), state).toBeGreaterThanOrEqual(5)
    }
    expect(await count('leads WHERE company_id IS NULL')).toBeGreaterThanOrEqual(10)
    expect(await count('leads WHERE campaign_id IS NOT NULL')).toBeGreaterThanOrEqual(5)
    expect(await count('leads WHERE created_at > now()')).toBe(0)
    expect(await count('projects')).toBe(12)
    expect(await count('activities WHERE lead_id IS NOT NULL')).toBeGreaterThanOrEqual(50)
    expect(await count('activities WHERE project_id IS NOT NULL')).toBeGreaterThanOrEqual(20)
    for (const [about, table] of [
      ['lead_id', 'leads'],
      ['project_id', 'projects'],
    ]) {
      expect(
        await count(`activities a JOIN ${table} r ON r.id = a.${about}
          WHERE r.company_id IS DISTINCT FROM a.company_id`),
      ).toBe(0)
    }
  })

  test('keeps outcome, status and dates together', async () => {
    expect(await count('activities WHERE state IS NULL OR outcome_id IS NULL')).toBe(0)
    expect(await count("activities WHERE (state = 'done') <> (completed_at IS NOT NULL)")).toBe(0)
    expect(await count('activities WHERE completed_at > now() OR created_at > now()')).toBe(0)
    expect(await count("activities WHERE state = 'done' AND starts_at > now()")).toBe(0)
    expect(await count('activities WHERE created_at > starts_at AND has_time')).toBe(0)
    expect(
      await count(`activities a JOIN activity_outcomes o ON o.id = a.outcome_id
        WHERE o.status_id <> a.status_id AND a.state <> 'in-progress'`),
    ).toBe(0)
    expect(
      await count(`activities WHERE ends_at IS DISTINCT FROM
        CASE WHEN has_time THEN starts_at + COALESCE(duration, 0) * interval '1 minute' END`),
    ).toBe(0)
    expect(
      await count(`activities a JOIN activities p ON p.id = a.previous_id
        WHERE p.company_id <> a.company_id OR p.starts_at::date > a.starts_at::date`),
    ).toBe(0)
  })

  test('has history, work that is late and plans for the coming weeks', async () => {
    const planned = "activities WHERE state = 'planned' AND starts_at"
    expect(await count(`${planned} < date_trunc('day', now())`)).toBeGreaterThan(20)
    expect(await count(`${planned} > now() + interval '1 day'`)).toBeGreaterThan(100)
    expect(await count(`${planned} > now() + interval '90 days'`)).toBe(0)
    const { first } = await one(
      "SELECT min(starts_at) < now() - interval '700 days' AS first FROM activities",
    )
    expect(first).toBe(true)
  })

  test('works in office hours, winter and summer', async () => {
    const clock = "(starts_at AT TIME ZONE 'Europe/Rome')"
    expect(
      await count(`activities WHERE has_time AND
        (${clock}::time < '09:00' OR ${clock}::time >= '18:00' OR extract(isodow FROM ${clock}) > 5)`),
    ).toBe(0)
    expect(
      await count(
        "activities WHERE NOT has_time AND (starts_at AT TIME ZONE 'UTC')::time <> '12:00'",
      ),
    ).toBe(0)
  })

  test('nobody is in two places at once', async () => {
    expect(
      await count(`activities a JOIN activities b ON a.assignee_id = b.assignee_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
        AND a.duration > 0 AND b.duration > 0`),
    ).toBe(0)
  })

  test('keeps private cards and all about them for their owner', async () => {
    expect(await count('companies WHERE private')).toBeGreaterThanOrEqual(4)
    expect(await count('contacts WHERE private')).toBeGreaterThanOrEqual(3)
    expect(
      await count(`companies WHERE restricted_to_id IS DISTINCT FROM
        CASE WHEN private THEN owner_id END`),
    ).toBe(0)
    expect(
      await count(`contacts c JOIN companies f ON f.id = c.company_id
        WHERE c.restricted_to_id IS DISTINCT FROM
          COALESCE(f.restricted_to_id, CASE WHEN c.private THEN c.owner_id END)`),
    ).toBe(0)
    expect(
      await count(`activities a JOIN companies f ON f.id = a.company_id
        LEFT JOIN contacts c ON c.id = a.contact_id
        WHERE a.restricted_to_id IS DISTINCT FROM COALESCE(f.restricted_to_id, c.restricted_to_id)`),
    ).toBe(0)
    expect(await count('activities WHERE restricted_to_id IS NOT NULL')).toBeGreaterThan(30)
    expect(await count('activities WHERE restricted_to_id <> assignee_id')).toBe(0)
  })

  test('has its files, under their own names', async () => {
    const { rows } = await office.client.query(
      'SELECT filename, filesize, mime_type FROM attachments',
    )
    const there = fs.readdirSync(path.join(office.folder, 'files', 'attachments'))
    expect(there.sort()).toEqual(rows.map(({ filename }) => filename).sort())
    expect(new Set(rows.map(({ mime_type }) => mime_type)).size).toBeGreaterThanOrEqual(4)
  })
})

/** Everything that people read, but what a secret or the hour of the run decides. */
const contents = async ({ client }: DemoOffice): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const table of [
    'activities',
    'activities_rels',
    'attachments',
    'campaigns',
    'classification',
    'companies',
    'companies_rels',
    'companies_roles',
    'contacts',
    'groups',
    'leads',
    'projects',
    'relationships',
    'users',
  ]) {
    const { rows } = await client.query(
      `SELECT md5(string_agg((to_jsonb(t) - ARRAY['updated_at', 'created_at', 'hash', 'salt'])::text,
        E'\\n' ORDER BY t.id::text)) AS sum FROM ${table} t`,
    )
    found[table] = rows[0].sum
  }
  return found
}

/** Starts the seed and kills it while its transaction is open. */
const killHalfway = async ({ client, database, env }: DemoOffice) => {
  const child = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'demo', 'seed.ts')], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for (;;) {
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = $1 AND query ILIKE '%into "attachments"%'`,
      [database.name],
    )
    if (rows.length > 0 || child.exitCode !== null) break
    await sleep(5)
  }
  child.kill('SIGKILL')
  await ended
}

test('cut off in the middle, it begins again and comes out the same', {
  timeout: 240_000,
}, async () => {
  const other = await openDemo()
  try {
    await killHalfway(other)
    await sleep(500)
    const { rows } = await other.client.query('SELECT count(*)::int AS n FROM users')
    expect(rows[0].n).toBe(0)
    await fill(other)
    expect(await contents(other)).toEqual(await contents(office))
  } finally {
    await closeDemo(other)
  }
})
