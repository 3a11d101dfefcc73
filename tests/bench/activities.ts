import { BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { Client } from 'pg'
import { createManyActivities, type NewActivity } from '#activities'
import { createRecords } from '#platform/records'

const batch = 500
const companies = 1000

const seconds = (ms: number) => (ms / 1000).toFixed(1)

type Entries = { mode: number; status: number; subject: number; user: number }

/** Activities as a sequence or a mailing writes them; half of them are done. */
const activity = (index: number, ids: number[], entries: Entries): NewActivity => ({
  assignee: entries.user,
  company: ids[index % ids.length],
  description: `Chiamata ${index}`,
  duration: 30,
  mode: entries.mode,
  startsAt: new Date(Date.UTC(2026, index % 24, 1 + (index % 28), 9, index % 60)).toISOString(),
  status: entries.status,
  subject: entries.subject,
})

const columns = `assignee_id, company_id, description, duration, mode_id, starts_at, ends_at,
  status_id, subject_id, direction, has_time, on_agenda, priority, created_by_id, state`

/** The same rows in raw SQL, with triggers and indexes on: as little as can be. */
const insertRaw = async (client: Client, all: NewActivity[], user: number): Promise<number> => {
  const begin = performance.now()
  for (let start = 0; start < all.length; start += batch) {
    const records = all.slice(start, start + batch).map((one) => ({
      assignee_id: one.assignee,
      company_id: one.company,
      created_by_id: user,
      description: one.description,
      direction: 'out',
      duration: one.duration,
      ends_at: new Date(new Date(String(one.startsAt)).getTime() + 1_800_000).toISOString(),
      has_time: true,
      mode_id: one.mode,
      on_agenda: false,
      priority: 0,
      starts_at: one.startsAt,
      state: 'planned',
      status_id: one.status,
      subject_id: one.subject,
    }))
    await client.query(
      `INSERT INTO activities (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::activities, $1::jsonb)`,
      [JSON.stringify(records)],
    )
  }
  return performance.now() - begin
}

const insertByRules = async (req: PayloadRequest, all: NewActivity[]): Promise<number> => {
  const begin = performance.now()
  for (let start = 0; start < all.length; start += batch) {
    const activities = all.slice(start, start + batch)
    const written = await createManyActivities({ activities, req })
    const [wrong] = written.filter(({ id, singly }) => id === null || singly !== null)
    if (wrong) throw new Error(JSON.stringify(wrong))
  }
  return performance.now() - begin
}

/**
 * `npm run bench -- activities`: 10,000 and 100,000 activities through the set-wise writer (rights,
 * rules, reminders) beside raw SQL INSERTs of the same rows in the same run.
 */
export const runActivitiesBench = async (): Promise<void> => {
  const { default: config } = await import('@payload-config')
  const payload = await new BasePayload().init({ config: await config })
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const made = await payload.create({
    collection: 'users',
    data: {
      admin: true,
      email: `bench-${Date.now()}@bench.example`,
      name: 'Bench',
      password: 'bench-password',
    },
    overrideAccess: true,
  })
  const user = await payload.findByID({ collection: 'users', id: made.id, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { rows: entries } = await client.query(`
    SELECT (SELECT min(id) FROM activity_modes) AS mode,
      (SELECT min(id) FROM activity_subjects) AS subject,
      (SELECT min(id) FROM activity_statuses WHERE state = 'planned') AS status`)
  const cards = await createRecords({
    collection: 'companies',
    data: Array.from({ length: companies }, (_, index) => ({ name: `Bench ${index}` })),
    req,
  })
  const ids = cards.map(({ id }) => Number(id))
  try {
    console.log('\n| activities | time | rows/s | raw SQL | ratio |')
    console.log('|---|---|---|---|---|')
    for (const rows of [10_000, 100_000]) {
      const all = Array.from({ length: rows }, (_, index) =>
        activity(index, ids, { ...entries[0], user: made.id }),
      )
      const raw = await insertRaw(client, all, made.id)
      await client.query('DELETE FROM activities WHERE assignee_id = $1', [made.id])
      await client.query('VACUUM ANALYZE activities')
      const took = await insertByRules(req, all)
      await client.query('DELETE FROM activities WHERE assignee_id = $1', [made.id])
      await client.query('VACUUM ANALYZE activities')
      console.log(
        `| ${rows.toLocaleString('en')} | ${seconds(took)} s | ${Math.round(rows / (took / 1000)).toLocaleString('en')} | ${seconds(raw)} s | ${(took / raw).toFixed(1)}× |`,
      )
    }
  } finally {
    await client.query('DELETE FROM companies WHERE id = ANY($1)', [ids])
    await client.query('DELETE FROM users WHERE id = $1', [made.id])
    await client.end()
    await payload.destroy()
  }
}
