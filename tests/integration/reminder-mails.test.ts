import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { environment } from '../../scripts/lib/environment.mjs'
import { inProject, root } from '../../scripts/lib/paths.mjs'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'
import { bodyOf, headerOf, type MailServer, startMailServer } from '../support/smtp'

/** A few slots of the clock, and a while for the queue. */
const aSlot = 60_000
const secret = 'secret-of-reminder-mails'

let office: Office
let db: Client
let mails: MailServer
let anna: { client: ApiClient; id: number }
let bruno: { client: ApiClient; id: number }
let company: number
const workers: ChildProcess[] = []

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  mails = await startMailServer()
  office = await startOffice({
    CRM_URL: 'http://crm.example:3000',
    CRM_WORKERS: 'off',
    PAYLOAD_SECRET: secret,
    SMTP_URL: mails.url,
  })
  db = await connect({ url: office.server.database.url })
  const profile = { activities: all, companies: all, contacts: all }
  anna = await office.user('anna', profile)
  bruno = await office.user('bruno', profile)
  for (const { client, id } of [anna, bruno]) {
    await must(client.patch(`users/${id}`, { reminders: { byMail: true } }))
  }
  company = (await must(anna.client.post('companies', { name: 'Caffè & Co. <Verdi>' }))).doc.id
})

afterEach(() => {
  mails.mood('accept')
  mails.received.length = 0
})

afterAll(async () => {
  await endWorkers()
  await db?.end()
  await office?.server.stop()
  await mails?.stop()
})

const startWorker = (): ChildProcess => {
  const worker = spawn(process.execPath, ['--import', 'tsx', inProject('src', 'worker.ts')], {
    cwd: root,
    env: {
      ...environment({
        databaseUrl: office.server.database.url,
        folder: office.server.files,
        mode: 'production',
      }),
      CRM_FILES_DIR: office.server.files,
      CRM_REMINDER_MAILS: '* * * * * *',
      CRM_URL: 'http://crm.example:3000',
      MAIL_FROM: 'CRM <crm@office.example>',
      PAYLOAD_SECRET: secret,
      SMTP_URL: mails.url,
    },
    stdio: 'ignore',
  })
  workers.push(worker)
  return worker
}

/** Kills them, however busy they are. */
const endWorkers = () =>
  Promise.all(
    workers.splice(0).map(async (worker) => {
      if (worker.exitCode !== null || worker.signalCode !== null) return
      const gone = new Promise((resolve) => worker.once('exit', resolve))
      worker.kill('SIGKILL')
      await gone
    }),
  )

const until = async (test: () => boolean | Promise<boolean>, within = aSlot) => {
  const last = Date.now() + within
  while (Date.now() < last) {
    if (await test()) return
    await sleep(200)
  }
  throw new Error('It did not happen in time')
}

const jobs = async (name: string, condition: string, values: unknown[] = []): Promise<number> => {
  const { rows } = await db.query(
    `SELECT count(*)::int AS n FROM pgboss.job WHERE name = '${name}' AND ${condition}`,
    values,
  )
  return rows[0].n
}

/** Waits until three more slots of the clock have looked for mails, and no mail is under way. */
const slotsGoBy = async () => {
  const { rows } = await db.query('SELECT now() AS since')
  const looks = () =>
    jobs('find-reminder-mails', "state = 'completed' AND created_on > $1", [rows[0].since])
  await until(async () => (await looks()) >= 3)
  await until(async () => (await jobs('mail-reminder', "state < 'completed'")) === 0)
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

const plan = async (data: Record<string, unknown> = {}): Promise<number> =>
  (
    await must(
      anna.client.post('activities', {
        company,
        description: 'Richiamare per il listino',
        startsAt: inMinutes(5),
        ...data,
      }),
    )
  ).doc.id

const dismiss = (id: number) => must(office.admin.post(`activities/${id}/snooze`, { until: null }))

/** One after the other, with the same two workers until they are killed: they take long to start. */
describe('a reminder by mail', () => {
  it(
    'comes once, from two workers at once, in the reader’s language, with the way to it',
    async () => {
      await must(bruno.client.post('payload-preferences/crm-language', { value: 'en' }))
      const ids = await Promise.all([
        ...Array.from({ length: 8 }, (_, n) => plan({ description: `Chiamata ${n}` })),
        plan({ assignee: bruno.id, description: 'Ring <b>Verdi</b>' }),
      ])
      startWorker()
      startWorker()
      await until(() => mails.received.length >= ids.length)
      await slotsGoBy()
      expect(mails.received).toHaveLength(ids.length)
      const names = new Set(mails.received.map((mail) => headerOf(mail, 'Message-ID')))
      expect(names.size).toBe(ids.length)
      const toBruno = mails.received.filter(({ to }) => to.includes('bruno@office.example'))
      expect(toBruno).toHaveLength(1)
      const [english] = toBruno as [(typeof toBruno)[number]]
      expect(headerOf(english, 'Subject')).toBe('Reminder: Ring <b>Verdi</b> · Caffè & Co. <Verdi>')
      const body = bodyOf(english)
      const address = `http://crm.example:3000/admin/collections/activities/${ids.at(-1)}`
      expect(body).toContain(`Open the activity: ${address}`)
      expect(body).toContain(`<a href="${address}">`)
      expect(body).toContain('Ring &lt;b&gt;Verdi&lt;/b&gt;')
      expect(body).not.toContain('<b>Verdi</b><br>')
      const italian = mails.received.find(({ to }) => to.includes('anna@office.example'))
      expect(headerOf(italian as never, 'Subject')).toMatch(/^Promemoria: Chiamata \d · Caffè/)
      // The next slots find nothing new.
      await slotsGoBy()
      expect(mails.received).toHaveLength(ids.length)
      await Promise.all(ids.map(dismiss))
    },
    3 * aSlot,
  )

  it(
    'is tried again, once, when the server refused it',
    async () => {
      mails.mood('refuse')
      const before = mails.refused()
      const later = "state = 'retry' AND start_after > now() + interval '10 seconds'"
      const id = await plan()
      await until(() => mails.refused() > before)
      await until(async () => (await jobs('mail-reminder', later)) === 1)
      mails.mood('accept')
      // Nobody waits for that here.
      await db.query(
        `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail-reminder' AND ${later}`,
      )
      await until(() => mails.received.length === 1)
      await slotsGoBy()
      expect(mails.received).toHaveLength(1)
      await dismiss(id)
    },
    3 * aSlot,
  )

  it(
    'is not sent again when its worker is killed while nobody knows if it arrived',
    async () => {
      mails.mood('hang')
      const id = await plan()
      await until(() => mails.received.length === 1)
      await endWorkers()
      expect(await jobs('mail-reminder', "state = 'active'")).toBe(1)
      mails.mood('accept')
      startWorker()
      // The abandoned job is taken up within seconds; the clock strikes as well.
      await until(async () => (await jobs('mail-reminder', "state = 'active'")) === 0)
      await slotsGoBy()
      expect(mails.received).toHaveLength(1)
      await dismiss(id)
    },
    3 * aSlot,
  )

  it(
    'is for nobody who is blocked, wants none, may no longer see it, or dismissed it',
    async () => {
      await endWorkers()
      const reader = await office.user('vera', { activities: { read: 'all' } })
      await must(reader.client.patch(`users/${reader.id}`, { reminders: { byMail: true } }))
      const blocked = await office.user('blake', { activities: all })
      await must(blocked.client.patch(`users/${blocked.id}`, { reminders: { byMail: true } }))
      const plain = await office.user('piero', { activities: all })
      const kept = (await must(anna.client.post('companies', { name: 'Riservata' }))).doc.id
      const ids = [
        await plan({ assignee: blocked.id }),
        await plan({ assignee: plain.id }),
        await plan({ assignee: reader.id, company: kept }),
        await plan({ description: 'Ignorata' }),
        await plan({
          description: 'Già fatta',
          outcome: await office.entry('activity-outcomes', 'positive'),
        }),
      ]
      await must(office.admin.patch(`users/${blocked.id}`, { blocked: true }))
      await must(anna.client.patch(`companies/${kept}`, { owner: anna.id, private: true }))
      await dismiss(ids[3] as number)
      const last = await plan({ description: 'Questa sì' })
      startWorker()
      await until(() => mails.received.length > 0)
      await slotsGoBy()
      expect(mails.received.map((mail) => headerOf(mail, 'Subject'))).toEqual([
        'Promemoria: Questa sì · Caffè & Co. <Verdi>',
      ])
      await Promise.all([...ids, last].map(dismiss))
    },
    3 * aSlot,
  )
})
