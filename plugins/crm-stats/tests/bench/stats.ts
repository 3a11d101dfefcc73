import { Client } from 'pg'
import { buildData, grownSize } from '#tests/bench/data'
import { type Login, logIn } from '#tests/bench/logins'
import { ask, measure } from '#tests/bench/measure'
import { startServer } from '#tests/support/server'
import { daysOf } from '../../presets'
import { filterFieldsOf, whereOf } from '../../question'
import { readyMadeAnalyses } from '../../readyMade'

const timeZone = 'Europe/Rome'
const visible = 'deleted_at IS NULL'
const month = `date_trunc('month', starts_at AT TIME ZONE '${timeZone}')`
const week = `date_trunc('week', starts_at AT TIME ZONE '${timeZone}')`
const done = "count(*) FILTER (WHERE state = 'done')"
const planned = "count(*) FILTER (WHERE state IN ('planned', 'in-progress'))"
const overdue =
  "count(*) FILTER (WHERE state IN ('planned', 'in-progress') AND starts_at + CASE WHEN has_time THEN interval '0' ELSE interval '12 hours' END < now())"
const companies = 'count(DISTINCT company_id)'

/**
 * What one would write by hand for the groups of each ready-made analysis: without totals, labels
 * and rights. `$1` and `$2` are its period.
 */
const raw: Record<string, { columns: string; from?: string; group: string; where?: string }> = {
  'by-campaign': {
    columns: `count(*), ${companies}, ${done}, ${planned}, sum(duration)`,
    group: 'campaign_id',
  },
  'by-month': { columns: `count(*), ${done}, ${companies}`, group: month },
  'by-salesperson': {
    columns: `count(*), ${companies}, ${done}, ${overdue}, sum(duration)`,
    group: 'assignee_id',
  },
  categories: {
    columns: 'sum(n), count(*), avg(days)',
    from: `(SELECT c.category_id AS category, a.company_id, count(*) AS n,
      EXTRACT(EPOCH FROM max(a.completed_at) FILTER (WHERE a.state = 'done')
        - min(COALESCE(a.starts_at, a.created_at)) FILTER (WHERE a.state IS DISTINCT FROM 'cancelled')) / 86400 AS days
      FROM activities a LEFT JOIN companies c ON c.id = a.company_id WHERE a.deleted_at IS NULL GROUP BY 1, 2) per_company`,
    group: 'category',
    where: 'TRUE',
  },
  companies: { columns: `count(*), ${done}, sum(duration)`, group: 'company_id' },
  modes: {
    columns: `count(*), sum(duration), avg(duration), ${companies}`,
    group: 'mode_id',
  },
  'modes-by-month': { columns: 'count(*)', group: `${month}, mode_id` },
  'open-and-overdue': {
    columns: `${planned}, ${overdue}`,
    group: 'assignee_id',
    where: `${visible} AND state IN ('planned', 'in-progress')`,
  },
  outcomes: { columns: `count(*), ${companies}`, group: 'outcome_id' },
  'outcomes-by-salesperson': { columns: 'count(*)', group: 'assignee_id, outcome_id' },
  'per-week': { columns: 'count(*)', group: `${week}, state` },
  regions: {
    columns: `count(*), ${companies}, ${done}`,
    from: 'activities a LEFT JOIN companies c ON c.id = a.company_id',
    group: 'c.region',
    where: 'a.deleted_at IS NULL',
  },
  'salespeople-by-month': { columns: `count(*), ${done}`, group: `assignee_id, ${month}` },
}

/** Of one figure: what the API said of all of it, to know that both count the same. */
const countOf = (text: string): number => (JSON.parse(text) as { count: number }).count

const figure = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/**
 * `npm run bench -- stats`: every ready-made analysis over HTTP, as an ordinary user and as an
 * admin, beside its raw SQL in the same run, on 1,000,000 activities.
 */
export const run = async (): Promise<void> => {
  const server = await startServer({
    database: { drop: async () => {}, name: 'bench', url: process.env.DATABASE_URL as string },
    env: { CRM_ADMIN_EMAIL: 'admin@bench.example', CRM_ADMIN_PASSWORD: 'bench-admin' },
  })
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await buildData({ client, size: grownSize })
    const logins = await logIn(server.url)
    const now = new Date()
    console.log(`\n## Analyses: ${grownSize.activities.toLocaleString('en')} activities\n`)
    console.log(
      '| analysis | activities | raw SQL ms | staff p50 / p95 ms | × | above | admin p50 ms |',
    )
    console.log('|---|---|---|---|---|---|---|')
    for (const { code, question } of readyMadeAnalyses) {
      const sql = raw[code]
      if (!sql) throw new Error(`No raw SQL for ${code}`)
      const days = daysOf({ ...question, now, timeZone })
      const period = days.start
        ? ` AND ${question.dateField === 'completedAt' ? 'completed_at' : 'starts_at'} >= $1 AND starts_at < $2`
        : ''
      const text = `SELECT ${sql.group}, ${sql.columns} FROM ${sql.from ?? 'activities'} WHERE ${sql.where ?? visible}${period} GROUP BY ${sql.group}`
      const values = days.start ? [days.start, days.end] : []
      const where = encodeURIComponent(
        JSON.stringify(whereOf(question, { fields: filterFieldsOf([]), now, timeZone })),
      )
      const path = `/api/crm-stats/activities?where=${where}&groupBy=${question.groupBy}&measures=${question.measures}&dateField=${question.dateField}&timezone=${timeZone}`
      let count = 0
      const over = (login: Login) =>
        measure({
          once: async (run) => {
            const answer = await ask({
              headers: login.headers,
              request: { path: () => path },
              run,
              url: server.url,
            })
            count = countOf(answer)
          },
          runs: 15,
          warmUp: 2,
        })
      const floor = await measure({
        once: () => client.query({ text, values }),
        runs: 15,
        warmUp: 2,
      })
      const staff = await over(logins.staff)
      const admin = await over(logins.admin)
      const above = staff.p50 - 1.1 * floor.p50
      console.log(
        `| ${code} | ${count.toLocaleString('en')} | ${figure(floor.p50)} | ${figure(staff.p50)} / ${figure(staff.p95)} | ${(staff.p50 / floor.p50).toFixed(2)} | ${above > 5 ? `+${figure(above)} ms` : 'within 1.1 × + 5 ms'} | ${figure(admin.p50)} |`,
      )
    }
  } finally {
    await client.end()
    await server.stop()
  }
}
