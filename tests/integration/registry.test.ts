import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../support/client'
import { complaints, must, type Office, startOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office?.server.stop())

const wrong = {
  country: 'IT',
  email: 'nessuna',
  name: 'Tutta sbagliata',
  phone: '1',
  postalCode: 'x',
  province: 'XX',
  taxCode: 'Y',
  vatNumber: '12345678901',
  website: 'niente',
}

describe('a card', () => {
  test('is told all that is wrong at once, in the user’s language', async () => {
    const fields = ['email', 'phone', 'postalCode', 'province', 'taxCode', 'vatNumber', 'website']
    const italian = await office.admin.speaking('it').post('companies', wrong)
    const english = await office.admin.post('companies', wrong)
    for (const { body, status } of [italian, english]) {
      expect(status).toBe(400)
      expect(Object.keys(complaints(body)).sort()).toEqual(fields)
    }
    expect(complaints(italian.body).vatNumber).toContain('Partita IVA non valida')
    expect(complaints(english.body).vatNumber).toContain('Not a valid VAT number')
    // Each as its form calls it.
    expect(italian.body.errors[0].message).toContain('Partita IVA')
    expect(italian.body.errors[0].message).not.toContain('vatNumber')
  })

  test('is stored in its clean form', async () => {
    const { doc } = await must(
      office.admin.post('companies', {
        city: 'bologna',
        email: ' Info@Molino.Example ',
        name: '  Molino Rossi  ',
        phone: '051 / 219 31 11',
        vatNumber: 'IT 00905811006',
        website: 'www.Molino.example',
      }),
    )
    expect(doc).toMatchObject({
      city: 'Bologna',
      country: 'IT',
      email: 'info@molino.example',
      name: 'Molino Rossi',
      phone: '+390512193111',
      province: 'BO',
      region: 'Emilia-Romagna',
      vatNumber: '00905811006',
      website: 'https://www.molino.example',
    })
    const again = await must(office.admin.patch(`companies/${doc.id}`, { ...doc, id: undefined }))
    expect({ ...again.doc, updatedAt: null }).toEqual({ ...doc, updatedAt: null })
  })

  test('in another language only', async () => {
    const { body } = await office.admin.speaking('it').post('contacts', { email: 'a@b.example' })
    expect(complaints(body).lastName).toBe('Scrivi almeno il cognome.')
  })

  test('has a name: the contact’s is made of its parts', async () => {
    const { doc } = await must(
      office.admin.post('contacts', { firstName: 'Anna', fullName: 'Altro', lastName: 'Neri' }),
    )
    expect(doc.fullName).toBe('Neri Anna')
    const changed = await must(office.admin.patch(`contacts/${doc.id}`, { lastName: 'Bianchi' }))
    expect(changed.doc.fullName).toBe('Bianchi Anna')
  })

  test('stamps a consent with its moment', async () => {
    const { doc } = await must(
      office.admin.post('contacts', { emailConsent: { state: 'given' }, lastName: 'Consensi' }),
    )
    expect(Date.parse(doc.emailConsent.when)).toBeGreaterThan(Date.now() - 60_000)
    const when = '2025-05-05T10:00:00.000Z'
    const told = await must(
      office.admin.patch(`contacts/${doc.id}`, { emailConsent: { state: 'withdrawn', when } }),
    )
    expect(told.doc.emailConsent).toMatchObject({ state: 'withdrawn', when })
  })
})

describe('a private card', () => {
  test('can be made by anybody for themselves, by admins for others', async () => {
    const { client, id } = await office.user('carla', {
      companies: { create: 'all', read: 'all', update: 'all' },
    })
    const own = await must(client.post('companies?depth=0', { name: 'Mia', private: true }))
    expect(own.doc).toMatchObject({ owner: id, private: true })
    const other = await office.user('dario', { companies: { read: 'all', update: 'all' } })
    expect((await other.client.get(`companies/${own.doc.id}`)).status).toBe(404)
    const open = await must(client.post('companies?depth=0', { name: 'Di tutti' }))
    const hidden = await other.client.patch(`companies/${open.doc.id}`, { private: true })
    expect(hidden.status).toBe(400)
    const ownerless = await office.admin.post('companies', {
      name: 'X',
      owner: null,
      private: true,
    })
    expect(ownerless.status).toBe(400)
  })
})

describe('member organisations', () => {
  test('make no circle, however long, even two moves at once', async () => {
    const make = async (name: string, parent?: number) =>
      (await must(office.admin.post('companies', { name, parent }))).doc.id as number
    const a = await make('A')
    const b = await make('B', a)
    const c = await make('C', b)
    const move = (id: number, parent: number) =>
      office.admin.speaking('it').patch(`companies/${id}`, { parent })
    expect((await move(a, a)).status).toBe(400)
    const circle = await move(a, c)
    expect(circle.status).toBe(400)
    expect(complaints(circle.body).parent).toContain('cerchio')
    const d = await make('D')
    const e = await make('E')
    const both = await Promise.all([move(d, e), move(e, d)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })
})

describe('the key of another program', () => {
  test('twenty at once make one record', async () => {
    const put = (n: number) =>
      office.admin.put('companies/by-external-id/ERP-20', { name: `Gemella ${n}` })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => put(n)))
    const states = answers.map(({ status }) => status)
    expect(states.filter((status) => status === 201)).toHaveLength(1)
    expect(states.filter((status) => status === 200)).toHaveLength(19)
    const found = await must(office.admin.get('companies?where[externalId][equals]=ERP-20'))
    expect(found.totalDocs).toBe(1)
  })

  test('sent again, nothing changes and nothing is logged', async () => {
    const data = { city: 'Milano', name: 'Ripetuta', phone: '02 66101010' }
    const first = await must(office.admin.put('companies/by-external-id/ERP%2F21', data))
    const second = await must(office.admin.put('companies/by-external-id/ERP%2F21', data))
    expect(first.created).toBe(true)
    expect(second.created).toBe(false)
    expect(first.doc.externalId).toBe('ERP/21')
    const entries = await must(
      office.admin.get(`audit-log?where[company][equals]=${first.doc.id}&limit=10`),
    )
    expect(entries.totalDocs).toBe(1)
  })

  test('finds the record, changes only what is named, and works for contacts', async () => {
    await must(
      office.admin.put('contacts/by-external-id/P-1', { firstName: 'Anna', lastName: 'Neri' }),
    )
    const { created, doc } = await must(
      office.admin.put('contacts/by-external-id/P-1', { jobTitle: 'Titolare' }),
    )
    expect(created).toBe(false)
    expect(doc).toMatchObject({ fullName: 'Neri Anna', jobTitle: 'Titolare' })
  })

  test('cannot be written into through the body, nor by nobody', async () => {
    const { doc } = await must(
      office.admin.put('companies/by-external-id/ERP-22', { externalId: 'ALTRO', name: 'Chiave' }),
    )
    expect(doc.externalId).toBe('ERP-22')
    const nobody = await office.nobody.put('companies/by-external-id/ERP-22', { name: 'X' })
    expect(nobody.status).toBe(401)
    const bad = await office.admin.put('companies/by-external-id/ERP-23', wrong)
    expect(bad.status).toBe(400)
  })

  test('of a record that the user may not see is refused, and stays as it is', async () => {
    await must(
      office.admin.put('companies/by-external-id/ERP-24', { name: 'Riservata', private: true }),
    )
    const { client } = await office.user('erica', {
      companies: { create: 'all', read: 'all', update: 'all' },
    })
    const taken = await client.put('companies/by-external-id/ERP-24', { name: 'Presa' })
    expect(taken.status).toBeGreaterThanOrEqual(400)
    expect(taken.status).toBeLessThan(500)
    const { docs } = await must(office.admin.get('companies?where[externalId][equals]=ERP-24'))
    expect(docs[0].name).toBe('Riservata')
  })
})

test('municipalities are suggested to people who are logged in', async () => {
  const { docs } = await must(office.admin.get('municipalities?q=bolog'))
  expect(docs[0]).toMatchObject({ name: 'Bologna', province: 'BO', region: 'Emilia-Romagna' })
  expect((await office.nobody.get('municipalities?q=bol')).status).toBe(401)
})

test.each([
  ['GET', 'companies/99999999999'],
  ['POST', 'companies', { name: 'Senza titolare', owner: 99999999999 }],
  ['PATCH', 'activities/99999999999', { description: 'x' }],
] as const)(
  '%s %s: a value that no column can hold is told, in both languages',
  async (method, target, data?: object) => {
    const ask = (client: ApiClient) =>
      method === 'GET'
        ? client.get(target)
        : client[method === 'POST' ? 'post' : 'patch'](target, data ?? {})
    const { body, status } = await ask(office.admin)
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body.errors[0].data.code).toBe('bad-value')
    const italian = await ask(office.admin.speaking('it'))
    expect(italian.body.errors[0].message).toContain('troppo grande')
  },
)
