import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { undoable } from '#platform/changes'
import { undo } from '#platform/changes/undo'
import { transactionOf } from '#platform/database'
import { defineJob, enqueue, startWorkers, type Workers } from '#platform/jobs'
import { definePart } from '#platform/parts'
import { createContributed, keepContributed } from '#platform/parts/contributed'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { findMails } from '../../../src/reminders/operations/findMails'
import { createDatabase, type TestDatabase } from '../../support/postgres'

const sent: string[] = []
const notice = defineJob<{ name: string }>({
  name: 'notice',
  handler: async ({ data }) => {
    sent.push(data.name)
  },
})

let database: TestDatabase
let db: Client
let payload: BasePayload
let workers: Workers
let req: PayloadRequest

beforeAll(async () => {
  database = await createDatabase()
  db = await connect({ url: database.url })
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'secret-of-undo'
  const { BasePayload: Payload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const settings = await config
  const withJob = definePart({ slug: 'with-job', brings: () => ({ jobs: [notice] }) })()
  payload = await new Payload().init({
    config: { ...settings, custom: keepContributed(createContributed([withJob])) },
  })
  payload.logger.level = 'silent'
  const user = await payload.create({
    collection: 'users',
    data: { admin: true, email: 'a@crm.example', name: 'Anna', password: 'a-long-password' },
  })
  req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  workers = await startWorkers(payload)
})

afterAll(async () => {
  await workers?.stop()
  await payload?.destroy()
  await db?.end()
  await database?.drop()
})

const step = (key: string) =>
  undoable({
    key,
    kind: 'test',
    req,
    work: () => enqueue({ data: { name: key }, job: notice, req }),
  })

it('what a step sends waits until it can no longer be undone, and is never sent when it was', async () => {
  await enqueue({ data: { name: 'without a step' }, job: notice, req })
  await step('kept')
  await step('undone')
  expect(await undo({ key: 'undone', req })).toMatchObject({ state: 'undone' })
  await sleep(6_000)
  expect(sent).toEqual(['without a step'])
  const end = Date.now() + 15_000
  while (!sent.includes('kept') && Date.now() < end) await sleep(100)
  await sleep(2_500)
  expect(sent).toEqual(['without a step', 'kept'])
})

it('the reminder of an activity that a step touched a moment ago waits as long', async () => {
  await db.query(`UPDATE users SET reminders_by_mail = true`)
  const { rows } = await db.query(`
    INSERT INTO activities (description, assignee_id, status_id, remind_at)
    SELECT 'Chiamare', u.id, s.id, now() - interval '1 minute' FROM users u, activity_statuses s
    WHERE s.state = 'planned' LIMIT 1 RETURNING id`)
  const { id } = rows[0]
  expect(await findMails({ limit: 10, payload })).toMatchObject([{ activity: id }])
  await undoable({
    key: 'touched',
    kind: 'test',
    req,
    work: async () => {
      const own = await transactionOf(req)
      await own.execute(
        sql`UPDATE activities SET note = 'Chiamata', updated_at = now() WHERE id = ${id}`,
      )
    },
  })
  expect(await findMails({ limit: 10, payload })).toEqual([])
  await db.query(`UPDATE crm_change_sets SET at = now() - interval '11 seconds'`)
  expect(await findMails({ limit: 10, payload })).toMatchObject([{ activity: id }])
})
