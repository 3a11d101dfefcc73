import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { viewHref } from '#platform/admin/Views/view'
import { dataFolder } from '../../scripts/lib/paths.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { buildData } from '../bench/data'
import { awake } from '../support/parts'
import { createDatabase } from '../support/postgres'
import { type Kind, startWorld, type World } from './rights/world'

/** A node of a plan as PostgreSQL tells it. */
type Plan = {
  'Actual Loops': number
  'Actual Rows': number
  'Index Name'?: string
  'Node Type': string
  Plans?: Plan[]
  'Relation Name'?: string
  'Rows Removed by Filter'?: number
}

type Statement = { 'Query Text': string; Plan: Plan }

/** Tables that grow without end: a list of theirs walks an index. */
const hot = new Set([
  'activities',
  'attachments',
  'audit_log',
  'companies',
  'contacts',
  'leads',
  'projects',
])

/** `PLAN_ACTIVITIES=1000000`: plans at a size that takes minutes to build. */
const size = {
  activities: Number(process.env.PLAN_ACTIVITIES ?? 50_000),
  companies: 20_000,
  contacts: 20_000,
}

/** More rows than any page shows. */
const many = 500

const log = `${dataFolder({ name: 'test' })}/postgres.log`
let world: World

beforeAll(
  async () => {
    const database = await createDatabase()
    const client = await connect({ url: database.url })
    // Every statement of every page leaves its real plan in the server's log.
    for (const [name, value] of Object.entries({
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_format': 'json',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_timing': 'off',
      session_preload_libraries: 'auto_explain',
    })) {
      await client.query(`ALTER DATABASE "${database.name}" SET ${name} = '${value}'`)
    }
    await client.end()
    world = await startWorld({ database })
    const filler = await connect({ url: database.url })
    await filler.query("SET auto_explain.log_min_duration = '-1'")
    await buildData({ client: filler, size })
    await filler.query(`
    INSERT INTO attachments (filename, company_id, created_at)
      SELECT 'file ' || n || '.pdf', n, now() - n * interval '1 minute' FROM generate_series(1, 20000) n;
    INSERT INTO audit_log (title, company_id, action, source, created_at)
      SELECT 'Company ' || n, n, 'update', 'rest', now() - n * interval '1 minute'
      FROM generate_series(1, 20000) n;
    INSERT INTO campaigns (name, start_date)
      SELECT 'Campaign ' || n, now() - n * interval '1 day' FROM generate_series(1, 2000) n;
    INSERT INTO leads (name, company_id, contact_id, owner_id, status_id, created_at)
      SELECT 'Lead ' || n, n % 5000 + 1, n % 5000 + 1, (SELECT min(id) FROM users) + n % 12,
        (SELECT min(id) FROM lead_statuses) + n % 5, now() - n * interval '1 minute'
      FROM generate_series(1, 20000) n;
    INSERT INTO projects (name, code, company_id, owner_id, start_date, created_at)
      SELECT 'Project ' || n, 'P' || n, n % 5000 + 1, (SELECT min(id) FROM users) + n % 12,
        now() - n * interval '1 hour', now() - n * interval '1 hour'
      FROM generate_series(1, 20000) n;
    UPDATE companies SET parent_id = 1 WHERE id BETWEEN 2 AND 40;
    INSERT INTO tags (label, label_it, code, active) VALUES ('A', 'A', 'a', true), ('B', 'B', 'b', true);
    INSERT INTO companies_rels (parent_id, path, "order", tags_id)
      SELECT n, 'tags', t, (SELECT min(id) FROM tags) + t - 1
      FROM generate_series(1, 20000) n, generate_series(1, 2) t WHERE n % (t * 3) = 0;
    SET session_replication_role = replica;
    -- Once for all: each change of a row is an entry in dozens of indexes.
    UPDATE activities SET
      lead_id = CASE WHEN id % 10 = 0 THEN id % 20000 + 1 END,
      project_id = CASE WHEN id % 10 = 1 THEN id % 20000 + 1 END,
      remind_at = starts_at - interval '15 minutes',
      updated_at = least(now(), starts_at),
      completed_at = CASE WHEN state = 'done' THEN least(now(), starts_at) END,
      duration = CASE WHEN id % 500 = 0 THEN 4320 ELSE duration END,
      ends_at = CASE WHEN id % 500 = 0 THEN starts_at + interval '72 hours' ELSE ends_at END,
      assignee_id = CASE WHEN id % 40 > 0 THEN assignee_id END,
      assignee_group_id = CASE WHEN id % 40 = 0 THEN (SELECT min(id) FROM groups) + id % 6 END;
    SET session_replication_role = DEFAULT;
    ANALYZE;`)
    await filler.end()
    // Five minutes for what the suite builds, and what a larger size takes.
  },
  300_000 + 2 * Math.max(0, size.activities - 50_000),
)

afterAll(async () => {
  await world?.stop()
})

/** The plans in the log from here on; what is before it grows to hundreds of megabytes. */
const plansFrom = (offset: number): Statement[] => {
  const file = fs.openSync(log, 'r')
  const bytes = Buffer.alloc(fs.fstatSync(file).size - offset)
  fs.readSync(file, bytes, 0, bytes.length, offset)
  fs.closeSync(file)
  const text = bytes.toString('utf8')
  return [...text.matchAll(/ plan:\n((?:\t.*\n?)+)/g)].flatMap(([, json]) => {
    try {
      return [JSON.parse((json as string).replaceAll('\n\t', '\n')) as Statement]
    } catch {
      return []
    }
  })
}

const statementsOf = async (kind: Kind, target: string): Promise<Statement[]> => {
  const client = world.as(kind)
  const offset = fs.statSync(log).size
  const { body, status } = await client.get(target)
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200)
  await sleep(100)
  return plansFrom(offset)
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** A total or a sum that is shown reads all that it counts, whatever the plan. */
const isTotal = (query: string) => /select (?:count|sum)\(/i.test(query)

/** A statistic may sort what it counts in groups; what it reads is its selection, by an index. */
const isStatistic = (query: string) => /\bGROUPING\(/.test(query)

/**
 * What in a plan grows with the data instead of with the page.
 * @param sortable rows that may be sorted
 */
const troubleIn = (statement: Statement, sortable = many): string[] => {
  const query = statement['Query Text']
  const nodes = nodesOf(statement.Plan)
  if (!nodes.some((node) => hot.has(node['Relation Name'] ?? ''))) return []
  return nodes.flatMap((node) => {
    const rows = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)
    // What a sort gives out is the page; what it reads is below it.
    const sorted = Math.max(0, ...(node.Plans ?? []).map((below) => below['Actual Rows']))
    const sorts = /Sort/.test(node['Node Type']) && sorted > sortable && !isStatistic(query)
    const scans = node['Node Type'].includes('Seq Scan') && rows > many && !isTotal(query)
    const on = node['Relation Name'] ? ` on ${node['Relation Name']}` : ''
    return sorts || scans
      ? [`${node['Node Type']}${on} (${sorts ? sorted : rows} rows): ${query}`]
      : []
  })
}

const everyone: Kind[] = ['staff', 'admin']
const levels: Kind[] = ['own', 'team']

const lists: [target: string, kinds: Kind[]][] = [
  ['/admin/collections/activities?view=all', [...everyone, ...levels]],
  ['/admin/collections/companies', [...everyone, ...levels]],
  ['/admin/collections/contacts', [...everyone, ...levels]],
  ['/admin/collections/campaigns', everyone],
  ['/admin/collections/leads', everyone],
  ['/admin/collections/projects', everyone],
  ['/admin/collections/attachments', everyone],
  ['/admin/collections/audit-log', ['admin']],
  ['/admin/collections/imports', everyone],
  ['/admin/collections/users', ['admin']],
  ['/admin/collections/companies/1', everyone],
  ['/admin/collections/companies/1/edit', everyone],
  ['/admin/collections/companies/1/activities', everyone],
  ['/admin/collections/companies/1/contacts', everyone],
  ['/admin/collections/companies/1/members', everyone],
  ['/admin/collections/companies/1/relationships', everyone],
  ['/admin/collections/companies/1/attachments', everyone],
  ['/admin/collections/companies/1/changes', everyone],
  ['/admin/collections/companies/1/leads', everyone],
  ['/admin/collections/companies/1/projects', everyone],
  ['/admin/collections/contacts/1/activities', everyone],
  ['/admin/collections/contacts/1/leads', everyone],
  ['/admin/collections/contacts/1', everyone],
  ['/admin/collections/contacts/1/attachments', everyone],
  ['/admin/collections/contacts/1/changes', everyone],
  ['/admin/collections/leads/1', everyone],
  ['/admin/collections/leads/1/activities', everyone],
  ['/admin/collections/campaigns/1', everyone],
  ['/admin/collections/projects/1', everyone],
  ['/admin/collections/projects/1/activities', everyone],
  ['/admin', [...everyone, ...levels]],
  ['activities/my-day', ['staff', ...levels]],
  ['activities?limit=25', [...everyone, ...levels, 'client']],
  ['companies?limit=25', [...everyone, 'client']],
  ['contacts?limit=25', [...everyone, 'client']],
  ['leads?limit=25', [...everyone, 'client']],
  ['projects?limit=25', [...everyone, 'client']],
  ['attachments?limit=25&pagination=false', ['staff']],
  ['audit-log?limit=25&pagination=false', ['staff']],
  ['relationships?limit=25&pagination=false', ['staff']],
  ['reminders', [...everyone, ...levels]],
]

describe.each(lists)('%s', (target, kinds) => {
  it.each(kinds)('walks indexes for %s', async (kind) => {
    const statements = await statementsOf(kind, target)
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.flatMap((statement) => troubleIn(statement))).toEqual([])
  })
})

describe('the views that everyone has', () => {
  /** What is one person's own: the cards of one of twenty. */
  const ofOnePerson = 1_200
  const peopleOf = ['own', 'staff', 'team'] as const
  const config = { routes: { admin: '/admin' } }
  it.each(peopleOf)('walk indexes for %s', async (kind) => {
    const targets = awake
      .of('listViews')
      .map((view) => viewHref({ ...view, collection: view.on, config }))
    expect(targets.length).toBeGreaterThan(12)
    for (const target of targets) {
      const statements = await statementsOf(kind, target)
      // Of a team there are those of several.
      const sortable = kind === 'team' ? 3 * ofOnePerson : ofOnePerson
      const trouble = statements.flatMap((statement) => troubleIn(statement, sortable))
      expect(trouble, target).toEqual([])
    }
  })
})

/** What is said of several values, of related records and of days. */
const filters: [collection: string, where: object][] = [
  ['companies', { tags: { in: [1] } }],
  ['companies', { tags: { not_in: [1] } }],
  ['companies', { tags: { all: [1, 2] } }],
  ['companies', { roles: { not_equals: 'customer' } }],
  ['companies', { alias: { not_like: 'rossi' } }],
  ['companies', { activities: { some: { completedAt: { equals: 'last-30-days' } } } }],
  ['companies', { activities: { none: { completedAt: { equals: 'last-90-days' } } } }],
  ['companies', { contacts: { some: { email: { exists: true } } } }],
  ['contacts', { 'company.tags': { not_in: [1] } }],
  ['contacts', { activities: { none: { 'status.state': { equals: 'done' } } } }],
  ['activities', { 'company.tags': { not_in: [1] } }],
  ['activities', { 'company.tags': { all: [1, 2] } }],
  ['activities', { tags: { not_in: [1] } }],
  ['activities', { startsAt: { equals: 'today' } }],
  ['activities', { startsAt: { equals: '2026-03-29' } }],
  ['activities', { assignee: { equals: 'me' } }],
  ['activities', { assignee: { in: 'my-groups' } }],
  ['leads', { activities: { none: {} } }],
]

describe('a filter', () => {
  const rows = ({ Plan: plan }: Statement): number =>
    nodesOf(plan)
      .filter((node) => node['Relation Name'])
      .map(
        (node) =>
          node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      )
      .reduce((sum, each) => sum + each, 0)
  const all = Object.values(size).reduce((sum, each) => sum + each, 0)
  const ofStaff = filters.map(
    ([collection, where]) => [collection, JSON.stringify(where), where] as const,
  )
  it.each(ofStaff)('of %s by %s reads each record a few times at most', async (slug, where) => {
    const target = `${slug}?limit=25&depth=0&where=${encodeURIComponent(where)}`
    const statements = await statementsOf('team', target)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      expect(rows(statement), statement['Query Text']).toBeLessThan(4 * all)
    }
  })
})

it('my day finds what lasts longer than a day by the index of those', async () => {
  for (const query of ['', '&day=2025-06-02']) {
    const target = `activities/my-day?user=${world.users.stella}${query}`
    const nodes = (await statementsOf('staff', target)).flatMap(({ Plan: plan }) => nodesOf(plan))
    const lasting = nodes.filter((node) => node['Index Name'] === 'activities_lasting')
    expect(lasting.length, target).toBeGreaterThan(0)
  }
})

it('lists ask only for their columns', async () => {
  const unasked: Record<string, RegExp> = {
    activities: /"(note|next_notes|external_id)"/,
    companies: /"(notes|tax_code|external_id)"/,
    contacts: /"(notes|tax_code|email_consent_source)"/,
  }
  for (const [collection, columns] of Object.entries(unasked)) {
    const statements = await statementsOf('staff', `/admin/collections/${collection}?view=all`)
    const queries = statements
      .map((statement) => statement['Query Text'])
      .filter(
        (query) => new RegExp(`from "${collection}"`, 'i').test(query) && /limit/i.test(query),
      )
    expect(queries.length, collection).toBeGreaterThan(0)
    for (const query of queries) expect(query).not.toMatch(columns)
  }
})
