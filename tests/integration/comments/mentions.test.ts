import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { bodyOf, headerOf, type MailServer, startMailServer } from '../../support/smtp'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

type Person = { client: ApiClient; id: number }

let office: Office
let db: Client
let mails: MailServer
let anna: Person
let bruno: Person
let company: number

beforeAll(async () => {
  mails = await startMailServer()
  office = await startOffice({ CRM_URL: 'http://crm.example:3000', SMTP_URL: mails.url })
  db = await connect({ url: office.server.database.url })
  anna = await office.user('anna', { activities: all, companies: all })
  bruno = await office.user('bruno', { activities: all, companies: all })
  await must(bruno.client.patch(`users/${bruno.id}`, { mentions: { byMail: true } }))
})

beforeEach(async () => {
  await sent()
  mails.received.length = 0
  company = (await must(anna.client.post('companies', { name: 'Caffè & Co. <Verdi>' }))).doc.id
})

afterAll(async () => {
  await db?.end()
  await office?.server.stop()
  await mails?.stop()
})

const record = () => ({ relationTo: 'companies', value: company })

const write = async (mentions: number[], text = 'Guarda <b>qui</b>\nper favore'): Promise<number> =>
  (await must(anna.client.post('comments', { mentions, record: record(), text }))).doc.id

type Item = { detail: string; href: string; seen: { body: object; path: string }; title: string }

const bell = async ({ client }: Person): Promise<Item[]> =>
  (await must(client.get('reminders'))).others

const open = (of: Person, { seen }: Item) => must(of.client.post(seen.path.slice(1), seen.body))

const until = async (test: () => boolean | Promise<boolean>) => {
  for (const last = Date.now() + 30_000; Date.now() < last; await sleep(200)) {
    if (await test()) return
  }
  throw new Error('It did not happen in time')
}

const waiting = async (): Promise<number> => {
  const { rows } = await db.query(
    "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail-mention' AND state < 'completed'",
  )
  return rows[0].n
}

const sent = () => until(async () => (await waiting()) === 0)

describe('the bell', () => {
  it('tells of a mention once, with the way to the record, until it is opened', async () => {
    await write([bruno.id, anna.id])
    const items = await bell(bruno)
    expect(items).toMatchObject([
      {
        detail: 'Caffè & Co. <Verdi>',
        href: `/admin/collections/companies/${company}`,
        title: 'anna: Guarda <b>qui</b>',
      },
    ])
    // Nobody is told of their own.
    expect(await bell(anna)).toEqual([])
    expect(await open(bruno, items[0] as Item)).toEqual({ seen: 1 })
    expect(await open(bruno, items[0] as Item)).toEqual({ seen: 0 })
    expect(await bell(bruno)).toEqual([])
  })

  it('lets go of all mentions on a record that one reads, and of no one else’s', async () => {
    const vera = await office.user('vera', { companies: { read: 'all' } })
    await write([bruno.id, vera.id])
    await write([bruno.id])
    expect(await bell(bruno)).toHaveLength(2)
    expect(await must(bruno.client.post('comments/seen', { record: record() }))).toEqual({
      seen: 2,
    })
    expect(await bell(bruno)).toEqual([])
    expect(await bell(vera)).toHaveLength(1)
  })

  it('tells of a changed comment only whom it names anew, and no more whom it no longer names', async () => {
    const id = await write([bruno.id])
    const [item] = await bell(bruno)
    await open(bruno, item as Item)
    await must(anna.client.patch(`comments/${id}`, { text: 'Corretto' }))
    expect(await bell(bruno)).toEqual([])
    const other = await write([bruno.id])
    await must(anna.client.patch(`comments/${other}`, { mentions: [] }))
    expect(await bell(bruno)).toEqual([])
    await must(anna.client.patch(`comments/${other}`, { mentions: [bruno.id] }))
    expect(await bell(bruno)).toHaveLength(1)
    await must(anna.client.delete(`comments/${other}`))
    expect(await bell(bruno)).toEqual([])
  })

  it('is silent of what one may no longer see, and of what is older than 30 days', async () => {
    const id = await write([bruno.id])
    await must(anna.client.patch(`companies/${company}`, { owner: anna.id, private: true }))
    expect(await bell(bruno)).toEqual([])
    await must(anna.client.patch(`companies/${company}`, { private: false }))
    expect(await bell(bruno)).toHaveLength(1)
    await db.query(
      "UPDATE comment_mentions SET created_at = now() - interval '31 days' WHERE comment_id = $1",
      [id],
    )
    expect(await bell(bruno)).toEqual([])
  })
})

describe('a mail', () => {
  it('comes once, to who wants it, with the words as words and the way there', async () => {
    const id = await write([bruno.id, anna.id])
    await until(() => mails.received.length > 0)
    await sent()
    // Taken out and named again: the bell tells, the mail does not.
    await must(anna.client.patch(`comments/${id}`, { mentions: [] }))
    await must(anna.client.patch(`comments/${id}`, { mentions: [bruno.id] }))
    await sent()
    expect(mails.received).toHaveLength(1)
    const [mail] = mails.received as [(typeof mails.received)[number]]
    expect(mail.to).toEqual(['bruno@office.example'])
    expect(headerOf(mail, 'Subject')).toBe('anna ti ha menzionato: Caffè & Co. <Verdi>')
    const body = bodyOf(mail)
    const address = `http://crm.example:3000/admin/collections/companies/${company}`
    expect(body).toContain(`Apri la scheda: ${address}`)
    expect(body).toContain('Guarda &lt;b&gt;qui&lt;/b&gt;')
  })

  it('comes to nobody who does not want it, is blocked, or was not mentioned after all', async () => {
    const piero = await office.user('piero', { companies: all })
    await write([piero.id])
    const refused = await anna.client.post('comments', {
      mentions: [bruno.id, 999_999],
      record: record(),
      text: 'x',
    })
    expect(refused.status).toBe(400)
    await sent()
    expect(mails.received).toEqual([])
    const { rows } = await db.query('SELECT 1 FROM comments WHERE company_id = $1', [company])
    expect(rows).toHaveLength(1)
  })

  it('is not sent for what was deleted before it went', async () => {
    mails.mood('refuse')
    const before = mails.refused()
    const id = await write([bruno.id])
    await until(() => mails.refused() > before)
    await must(anna.client.delete(`comments/${id}`))
    mails.mood('accept')
    await db.query("UPDATE pgboss.job SET start_after = now() WHERE name = 'mail-mention'")
    await sent()
    expect(mails.received).toEqual([])
  })
})
