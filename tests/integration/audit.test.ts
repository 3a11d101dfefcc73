import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.server.stop())

type Entry = {
  action: string
  apiClient: null | number
  changes: { from: unknown; path: string; to: unknown }[]
  company: null | number
  source: string
  title: string
  user: null | number
}

const log = async (where: string): Promise<Entry[]> =>
  (await must(office.admin.get(`audit-log?${where}&depth=0&limit=50&sort=id`))).docs
const of = (company: number) => log(`where[company][equals]=${company}`)
const make = async (data: object = {}): Promise<number> =>
  (await must(office.admin.post('companies', { name: 'Ceramiche Bruno', ...data }))).doc.id

describe('the log', () => {
  test('says who changed which field from what to what', async () => {
    const { client, id: user } = await office.user('gina', {
      companies: { read: 'all', update: 'all' },
    })
    const id = await make({ city: 'Modena' })
    await must(client.patch(`companies/${id}`, { city: 'Sassuolo', notes: 'Sede nuova' }))
    const [created, changed, ...more] = await of(id)
    expect(more).toEqual([])
    expect(created).toMatchObject({ action: 'create', source: 'rest', title: 'Ceramiche Bruno' })
    expect(changed).toMatchObject({ action: 'update', apiClient: null, source: 'rest', user })
    expect(changed?.changes).toEqual([
      { from: 'Modena', path: 'city', to: 'Sassuolo' },
      { from: null, path: 'notes', to: 'Sede nuova' },
    ])
  })

  test('has nothing to say when nothing changed', async () => {
    const id = await make({ city: 'Modena', tags: [], website: 'www.bruno.example' })
    await must(office.admin.patch(`companies/${id}`, {}))
    await must(
      office.admin.patch(`companies/${id}`, { city: 'modena', website: 'www.bruno.example' }),
    )
    expect(await of(id)).toHaveLength(1)
  })

  test('knows programs by their key', async () => {
    const group = await must(
      office.admin.post('groups', {
        modules: [],
        name: 'Programmi',
        permissions: { companies: { create: 'all', read: 'all', update: 'all' } },
      }),
    )
    const apiKey = crypto.randomUUID()
    const made = await must(
      office.admin.post('api-clients', {
        apiKey,
        enableAPIKey: true,
        groups: [group.doc.id],
        name: 'Gestionale',
      }),
    )
    const program = office.nobody.withKey(apiKey)
    const { doc } = await must(
      program.put('companies/by-external-id/E-1', { name: 'Dal gestionale' }),
    )
    const [created] = await of(doc.id)
    expect(created).toMatchObject({ action: 'create', apiClient: made.doc.id, user: null })
  })

  test('knows GraphQL from REST', async () => {
    const id = await make()
    const { body } = await office.admin.graphql(
      `mutation { updateCompany(id: ${id}, data: { notes: "Da GraphQL" }) { id } }`,
    )
    expect(body.errors).toBeUndefined()
    expect((await of(id)).at(-1)).toMatchObject({ action: 'update', source: 'graphql' })
  })

  test('tells the trash from the end', async () => {
    const id = await make({ name: 'Da eliminare' })
    await must(office.admin.patch(`companies/${id}`, { deletedAt: new Date().toISOString() }))
    await must(office.admin.patch(`companies/${id}?trash=true`, { deletedAt: null }))
    expect((await of(id)).map(({ action }) => action)).toEqual(['create', 'trash', 'restore'])
    await must(office.admin.delete(`companies/${id}`))
    const gone = await log('where[title][equals]=Da eliminare&where[action][equals]=delete')
    expect(gone).toMatchObject([{ company: null, title: 'Da eliminare' }])
  })

  test('is not written by what is refused', async () => {
    const id = await make()
    expect((await office.admin.patch(`companies/${id}`, { email: 'no', notes: 'x' })).status).toBe(
      400,
    )
    expect(await of(id)).toHaveLength(1)
  })

  test('is written by nobody, and read with the record', async () => {
    const id = await make({ name: 'Riservata', private: true })
    const [entry] = (await must(office.admin.get(`audit-log?where[company][equals]=${id}`))).docs
    const { client } = await office.user('curioso', { companies: { read: 'all' } })
    expect((await client.get(`audit-log/${entry.id}`)).status).toBe(404)
    const open = await make({ name: 'Aperta' })
    const seen = await must(client.get(`audit-log?where[company][equals]=${open}`))
    expect(seen.totalDocs).toBe(1)
    for (const person of [office.admin, client]) {
      expect((await person.patch(`audit-log/${entry.id}`, { title: 'Altro' })).status).not.toBe(200)
      expect(
        (await person.post('audit-log', { action: 'create', source: 'rest' })).status,
      ).not.toBe(201)
    }
    expect((await client.delete(`audit-log/${entry.id}`)).status).not.toBe(200)
  })
})
