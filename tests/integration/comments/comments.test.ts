import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { complaints, must, type Office, startOffice } from '../../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const absent = 999_999

type Person = { client: ApiClient; id: number }

let office: Office
let anna: Person
let bruno: Person
/** Reads everything that is not private, and changes nothing. */
let vera: Person
let company: number

beforeAll(async () => {
  office = await startOffice()
  const permissions = {
    activities: all,
    campaigns: all,
    companies: all,
    contacts: all,
    leads: all,
    projects: all,
  }
  anna = await office.user('anna', permissions)
  bruno = await office.user('bruno', permissions)
  const read = { read: 'all' } as const
  vera = await office.user('vera', { activities: read, companies: read, contacts: read })
  company = await made('companies', { name: 'Officina Verdi' })
})

afterAll(() => office?.server.stop())

const made = async (collection: string, data: object, by = anna.client): Promise<number> =>
  (await must(by.post(collection, data))).doc.id

const about = (value: number, relationTo = 'companies') => ({ record: { relationTo, value } })

const write = (data: object = {}, by = anna.client): Promise<number> =>
  made('comments', { ...about(company), text: 'Da richiamare', ...data }, by)

/** Private to Anna. */
const privateCard = () => made('companies', { name: 'Riservata', owner: anna.id, private: true })

const codeOf = (body: { errors?: { data?: { code?: string } }[] }) => body.errors?.[0]?.data?.code

describe('a comment', () => {
  it.each([
    ['companies', { name: 'Una' }],
    ['contacts', { lastName: 'Una' }],
    ['leads', { name: 'Uno' }],
    ['projects', { name: 'Uno' }],
    ['campaigns', { name: 'Una' }],
  ])('of %s gives its record as it takes it, over REST and GraphQL', async (relationTo, data) => {
    const record = { relationTo, value: await made(relationTo, data) }
    const { doc } = await must(anna.client.post('comments', { record, text: 'Una\nparola' }))
    expect(doc.record).toEqual(record)
    const one = await must(bruno.client.get(`comments/${doc.id}?depth=0`))
    expect(one).toMatchObject({ author: anna.id, pinned: false, record, text: 'Una\nparola' })
    const chosen = await must(bruno.client.get(`comments/${doc.id}?depth=0&select[record]=true`))
    expect(chosen.record).toEqual(record)
    const asked = await bruno.client.graphql<{ Comment: object }>(
      `{ Comment(id: ${doc.id}) { record text author { name } } }`,
    )
    expect(asked.body.data?.Comment).toEqual({
      author: { name: 'anna' },
      record,
      text: 'Una\nparola',
    })
    const field = relationTo === 'companies' ? 'company' : relationTo.slice(0, -1)
    const found = await must(
      bruno.client.get(`comments?where[${field}][equals]=${record.value}&depth=0`),
    )
    expect(found.docs.map(({ id }: { id: number }) => id)).toEqual([doc.id])
  })

  it('is made over GraphQL, too', async () => {
    const { body } = await anna.client.graphql<{ createComment: { record: object } }>(
      `mutation { createComment(data: {
        record: { relationTo: "companies", value: ${company} }, text: "Da GraphQL" }) { record } }`,
    )
    expect(body.data?.createComment.record).toEqual(about(company).record)
  })

  it('says what it is about, has words, and stays where it is', async () => {
    const nothing = await anna.client.post('comments', { text: 'x' })
    expect([nothing.status, Object.keys(complaints(nothing.body))]).toEqual([400, ['record']])
    for (const record of [
      { relationTo: 'users', value: anna.id },
      { relationTo: 'companies' },
      7,
    ]) {
      expect((await anna.client.post('comments', { record, text: 'x' })).status).toBe(400)
    }
    expect((await anna.client.post('comments', { ...about(company), text: ' ' })).status).toBe(400)
    const id = await write()
    const elsewhere = about(await made('companies', { name: 'Altra' }))
    const moved = await anna.client.patch(`comments/${id}`, elsewhere)
    expect([moved.status, Object.keys(complaints(moved.body))]).toEqual([400, ['record']])
    // Saved as it was read.
    await must(anna.client.patch(`comments/${id}`, { ...about(company), text: 'Nuovo' }))
    await must(anna.client.patch(`comments/${id}`, { company: null, text: 'Nuovo' }))
    expect((await must(anna.client.get(`comments/${id}?depth=0`))).company).toBe(company)
  })

  it('has the author that wrote it, whoever is named', async () => {
    const id = await write({ author: bruno.id })
    await must(anna.client.patch(`comments/${id}`, { author: bruno.id }))
    expect((await must(anna.client.get(`comments/${id}?depth=0`))).author).toBe(anna.id)
  })

  it('is changed by its author alone, deleted by the author or an admin, pinned by who may change the record', async () => {
    const id = await write()
    for (const { client } of [bruno, { client: office.admin }]) {
      const refused = await client.patch(`comments/${id}`, { text: 'Altro' })
      expect([refused.status, codeOf(refused.body)]).toEqual([403, 'not-the-author'])
      expect((await client.patch(`comments/${id}`, { mentions: [vera.id] })).status).toBe(403)
    }
    await must(bruno.client.patch(`comments/${id}`, { pinned: true, text: 'Da richiamare' }))
    expect((await vera.client.patch(`comments/${id}`, { pinned: false })).status).toBe(403)
    expect((await must(vera.client.get(`comments/${id}`))).pinned).toBe(true)
    expect([403, 404]).toContain((await bruno.client.delete(`comments/${id}`)).status)
    await must(anna.client.delete(`comments/${id}`))
    await must(office.admin.delete(`comments/${await write()}`))
  })

  it('is not written by who may only read', async () => {
    const { status } = await vera.client.post('comments', { ...about(company), text: 'x' })
    expect([400, 403]).toContain(status)
  })
})

describe('a comment on what somebody may not see', () => {
  it('is as one that is not there', async () => {
    const hidden = await privateCard()
    const id = await write(about(hidden))
    const { client } = bruno
    const ask = async (one: number, card: number) => {
      const answers = await Promise.all([
        client.get(`comments/${one}`),
        client.patch(`comments/${one}`, { pinned: true }),
        client.delete(`comments/${one}`),
        client.post('comments', { ...about(card), text: 'x' }),
        client.post('comments', { ...about(card), mentions: [vera.id], text: 'x' }),
        client.post('comments/seen', about(card)),
        client.get(`comments?where[company][equals]=${card}&depth=0`),
        client.get(`comments/count?where[company][equals]=${card}`),
        client.get(`companies/${card}/timeline`),
      ])
      return answers.map(({ body, status }) => ({ body, status }))
    }
    expect(await ask(id, hidden)).toEqual(await ask(absent, absent))
    expect((await must(anna.client.get(`comments/${id}`))).text).toBe('Da richiamare')
  })

  it('goes out of sight when its card becomes private', async () => {
    const card = await made('companies', { name: 'Di tutti', owner: anna.id })
    const id = await write(about(card))
    expect((await bruno.client.get(`comments/${id}`)).status).toBe(200)
    await must(anna.client.patch(`companies/${card}`, { private: true }))
    expect((await bruno.client.get(`comments/${id}`)).status).toBe(404)
  })
})

describe('a mention', () => {
  it('of who may not see the record is refused, by name, in the language of the reader', async () => {
    const card = await privateCard()
    const answer = await anna.client
      .speaking('it')
      .post('comments', { ...about(card), mentions: [bruno.id], text: 'x' })
    expect([answer.status, codeOf(answer.body)]).toEqual([400, 'mention-cannot-see'])
    expect(answer.body.errors[0]).toMatchObject({
      data: { users: [bruno.id] },
      message: 'bruno non può vedere questo record: non puoi menzionare questa persona qui.',
    })
    const stored = await must(anna.client.get(`comments?where[company][equals]=${card}`))
    expect(stored.totalDocs).toBe(0)
    const admins = await must(office.admin.get('users?where[admin][equals]=true'))
    await write({ ...about(card), mentions: [admins.docs[0].id] })
  })

  it('of who is blocked, or nobody, is refused', async () => {
    const gone = await office.user('gianni', { companies: all })
    const id = await write({ mentions: [gone.id] })
    await must(office.admin.patch(`users/${gone.id}`, { blocked: true }))
    const refused = await anna.client.post('comments', {
      ...about(company),
      mentions: [gone.id],
      text: 'x',
    })
    expect([refused.status, codeOf(refused.body)]).toEqual([400, 'mention-blocked'])
    const nobody = await anna.client.post('comments', {
      ...about(company),
      mentions: [absent],
      text: 'x',
    })
    expect([nobody.status, codeOf(nobody.body)]).toEqual([400, 'mention-unknown'])
    // Who was mentioned before may stay.
    await must(anna.client.patch(`comments/${id}`, { mentions: [gone.id], text: 'Corretto' }))
  })
})

describe('in the timeline', () => {
  type Entry = { comment?: { id: number; mentions: object[] }; type: string }
  type Page = { docs: Entry[]; next: null | string; pinned?: Entry[] }
  const page = (card: number, query = '', by = bruno.client): Promise<Page> =>
    must(by.get(`companies/${card}/timeline?${query}`))
  const ids = (entries: Entry[] = []) => entries.flatMap(({ comment }) => comment?.id ?? [])

  it('it stands by its date, a pinned one above all, on the first page alone', async () => {
    const card = await made('companies', { name: 'Conversazione' })
    const written: number[] = []
    for (const text of ['uno', 'due', 'tre', 'quattro']) {
      written.push(await write({ ...about(card), mentions: [vera.id], text }))
    }
    const [one, two, three, four] = written
    await must(bruno.client.patch(`comments/${two}`, { pinned: true }))
    const first = await page(card, 'limit=2')
    expect([ids(first.pinned), ids(first.docs)]).toEqual([[two], [four, three]])
    expect(first.docs[0]?.comment?.mentions).toMatchObject([{ id: vera.id, name: 'vera' }])
    const second = await page(card, `limit=2&before=${first.next}`)
    expect([second.pinned, ids(second.docs), second.next]).toEqual([undefined, [one], null])
    await must(anna.client.patch(`comments/${two}`, { pinned: false }))
    const all = await page(card)
    expect([ids(all.pinned), ids(all.docs)]).toEqual([[], [four, three, two, one]])
    // A filter of activities shows activities.
    expect(ids((await page(card, `person=${anna.id}`)).docs)).toEqual([])
    expect(ids((await page(card, '', vera.client)).docs)).toHaveLength(4)
  })
})

it('counts in no statistic, and is in no export of activities', async () => {
  const card = await made('companies', { name: 'Muta' })
  await made('activities', { company: card, description: 'Telefonata' })
  const { client } = anna
  const look = async () => {
    const data = { collection: 'activities', columns: ['description'], format: 'csv' }
    const where = { company: { equals: card } }
    const { id } = await must(client.post('exports', { ...data, where }))
    return {
      count: await must(client.get(`activities/count?where[company][equals]=${card}`)),
      day: (await must(client.get('activities/my-day'))).counts,
      exported: (await client.download(`/api/exports/${id}/file`)).content.toString(),
      statistics: await must(
        client.get(`crm-stats/activities?groupBy=company&where[company][equals]=${card}`),
      ),
    }
  }
  const before = await look()
  expect(before.exported).toContain('Telefonata')
  await write({ ...about(card), text: 'Solo tra noi' })
  expect(await look()).toEqual(before)
})
