import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let anna: ApiClient
let group: number

beforeAll(async () => {
  office = await startOffice()
  anna = (
    await office.user('anna', { activities: all, companies: all }, ['activities', 'companies'])
  ).client
  const { user } = await must(anna.get('users/me?depth=0'))
  group = user.groups[0]?.id ?? user.groups[0]
})

afterAll(() => office?.server.stop())

/** The view that a list of which nothing is asked leads to; undefined where it shows everything. */
const firstOf = async (collection: string): Promise<null | string | undefined> => {
  const { headers, status } = await anna.get(`/admin/collections/${collection}`)
  if (status === 200) return undefined
  return new URL(String(headers.get('location')), office.server.url).searchParams.get('view')
}

const arrange = (collection: string, first: string | undefined) =>
  must(anna.post(`payload-preferences/crm-views-${collection}`, { value: { first } }))

const giveGroup = (firstViews: unknown) => office.admin.patch(`groups/${group}`, { firstViews })

it('a list opens with the view that its part names, or with everything', async () => {
  expect(await firstOf('activities')).toBe('mine')
  expect(await firstOf('companies')).toBeUndefined()
  // What was asked for is shown.
  expect((await anna.get('/admin/collections/activities?view=all')).status).toBe(200)
})

it('a group has its own, a person before all', async () => {
  await must(giveGroup({ activities: 'my-day', companies: 'mine' }))
  expect(await firstOf('activities')).toBe('my-day')
  expect(await firstOf('companies')).toBe('mine')
  await arrange('activities', 'all')
  expect(await firstOf('activities')).toBeUndefined()
  await arrange('activities', 'overdue')
  expect(await firstOf('activities')).toBe('overdue')
  // One that there is no more gives way to the usual one.
  await arrange('activities', 'gone')
  expect(await firstOf('activities')).toBe('mine')
})

it('a saved one opens for who may see it, and for nobody else', async () => {
  const { doc } = await must(
    office.admin.post('payload-query-presets', {
      access: { read: { constraint: 'onlyMe' } },
      isShared: false,
      relatedCollection: 'companies',
      title: 'Del titolare',
      where: { or: [{ and: [{ city: { equals: 'Bari' } }] }] },
    }),
  )
  await must(giveGroup({ companies: `preset-${doc.id}` }))
  expect(await firstOf('companies')).toBeUndefined()
  await must(
    office.admin.patch(`payload-query-presets/${doc.id}`, {
      access: { read: { constraint: 'everyone' } },
      isShared: true,
    }),
  )
  expect(await firstOf('companies')).toBe(`preset-${doc.id}`)
})

it('what is no view is refused, and only administrators give groups one', async () => {
  for (const wrong of [
    { nothing: 'mine' },
    { companies: 3 },
    ['mine'],
    { companies: 'x'.repeat(61) },
  ]) {
    expect((await giveGroup(wrong)).status, JSON.stringify(wrong)).toBe(400)
  }
  expect((await anna.patch(`groups/${group}`, { firstViews: {} })).status).toBe(403)
  expect((await anna.get(`groups/${group}`)).body).not.toHaveProperty('firstViews')
})

it('no address, and nothing that somebody keeps, breaks a page for good', async () => {
  const { user } = await must(anna.get('users/me?depth=0'))
  expect(user.name).toBeTruthy()
  for (const bad of [
    'companies/99999999999999',
    'companies/2147483648',
    'companies?preset=999999999999999',
    'companies?preset=1.5',
    'companies?limit=-1',
    'companies?limit=1000000000&page=-1',
    'companies?columns=[null]',
    'companies?queryByGroup=x',
    'companies/trash?preset=999999999999999',
  ]) {
    const { status: said } = await anna.get(`/admin/collections/${bad}`)
    expect([bad, said]).toEqual([bad, expect.toSatisfy((status: number) => status < 500)])
    for (const page of ['/admin', '/admin/collections/companies?view=all'])
      expect([bad, (await anna.get(page)).status]).toEqual([bad, 200])
  }
  const far = [{ collection: 'companies', id: 99_999_999_999_999 }, null, 'x']
  await must(anna.post('payload-preferences/crm-favourites', { value: far }))
  await arrange('companies', 'preset-999999999999999')
  expect((await anna.get('/admin')).status).toBe(200)
  expect((await anna.get('/admin/collections/companies')).status).toBeLessThan(400)
  expect(office.server.output()).not.toContain('⨯')
})

it('a view that no list can show is not kept', async () => {
  for (const kept of [
    { columns: 'x' },
    { columns: [null] },
    { where: { or: 'x' } },
    { where: { or: [null] } },
    { where: 'str' },
    { where: { or: [{ and: [null] }] } },
  ]) {
    const { body, status } = await anna.post('payload-query-presets', {
      relatedCollection: 'companies',
      title: 'Non va',
      ...kept,
    })
    expect([kept, status, JSON.stringify(body)]).toEqual([kept, 400, expect.any(String)])
  }
})

it('a part of a filter that parsers leave out is no filter of everything', async () => {
  const body = '{"key":"proto","action":"delete","values":{},"where":{"__proto__":{"equals":1}}}'
  const { status } = await office.admin.post('companies/bulk', JSON.parse(body))
  expect(status).toBe(400)
})

it('columns that are chosen within a saved view stay within it', async () => {
  const { doc } = await must(
    anna.post('payload-query-presets', { relatedCollection: 'companies', title: 'Di Anna' }),
  )
  const show = (query: string) => anna.get(`/admin/collections/companies?${query}`)
  const columns = async () =>
    (await anna.get('payload-preferences/collection-companies')).body.value.columns
  await show('view=all&columns=["name","city"]')
  const own = await columns()
  expect(own).toMatchObject([{ accessor: 'name' }, { accessor: 'city' }])
  expect((await show(`preset=${doc.id}&columns=["name","vatNumber"]`)).status).toBe(200)
  expect(await columns()).toEqual(own)
})

it.each([
  'where[constructor][equals]=1',
  'where[id][equals]=999999999999',
  'where[owner][equals]=99999999999',
])('a page tells that it does not understand %s, and shows nothing', async (query) => {
  const { doc } = await must(office.admin.post('companies', { name: 'Zebra nascosta' }))
  const { body, status } = await office.admin.get<string>(
    `/admin/collections/companies?limit=100&sort=-id&${query}`,
  )
  expect(status).toBe(200)
  expect(body).toContain('cannot be understood')
  expect(body).not.toContain('Zebra nascosta')
  await office.admin.delete(`companies/${doc.id}`)
})

it('a search that no database can do is left out of a page', async () => {
  const { body } = await office.admin.get<string>('/admin/collections/companies?search=a%00b')
  expect(body).toMatch(/NEXT_REDIRECT|collection-list/)
})
