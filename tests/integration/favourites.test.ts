import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let anna: ApiClient
let bruno: ApiClient
let company: number

beforeAll(async () => {
  office = await startOffice()
  const profile = { activities: all, companies: all, contacts: all }
  const modules = ['activities', 'companies', 'contacts']
  anna = (await office.user('anna', profile, modules)).client
  bruno = (await office.user('bruno', profile, modules)).client
  company = (await must(anna.post('companies', { name: 'Officine Rossi' }))).doc.id
})

afterAll(() => office?.server.stop())

const mark = (client: ApiClient, body: object) => client.put('favourites', body)

it('a record is marked once, the last one first, and unmarked', async () => {
  const other = (await must(anna.post('contacts', { lastName: 'Conti' }))).doc.id
  const ofCompany = { collection: 'companies', id: company }
  const ofContact = { collection: 'contacts', id: other }
  await must(mark(anna, { ...ofCompany, isFavourite: true }))
  await must(mark(anna, { ...ofContact, isFavourite: true }))
  const { favourites } = await must(mark(anna, { ...ofCompany, isFavourite: true }))
  expect(favourites).toEqual([ofCompany, ofContact])
  const after = await must(mark(anna, { ...ofCompany, isFavourite: false }))
  expect(after.favourites).toEqual([ofContact])
  // They are everybody's own.
  const ofBruno = await must(mark(bruno, { ...ofContact, isFavourite: false }))
  expect(ofBruno.favourites).toEqual([])
})

it('hidden and absent are one', async () => {
  const secret = (await must(anna.post('companies', { name: 'Segreta', private: true }))).doc.id
  const answers = await Promise.all(
    [secret, 1_000_000].map((id) =>
      mark(bruno, { collection: 'companies', id, isFavourite: true }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect(answers[0]?.body).toEqual(answers[1]?.body)
  for (const collection of ['nothing', 'constructor', 'payload-preferences']) {
    const { status } = await mark(bruno, { collection, id: 1, isFavourite: true })
    expect([403, 404], collection).toContain(status)
  }
})

it('one that may no longer be seen is not named', async () => {
  await must(mark(bruno, { collection: 'companies', id: company, isFavourite: true }))
  const named = async () => (await bruno.get<string>('/admin')).body.includes('nav-to-companies')
  expect(await named()).toBe(true)
  await must(anna.patch(`companies/${company}`, { private: true }))
  expect(await named()).toBe(false)
})
