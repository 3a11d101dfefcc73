import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let anna: Awaited<ReturnType<Office['user']>>
let bruno: Awaited<ReturnType<Office['user']>>

beforeAll(async () => {
  office = await startOffice({ CRM_WORKERS: 'off' })
  anna = await office.user('anna', { companies: { read: 'all' } })
  bruno = await office.user('bruno', { companies: { read: 'all' } })
})

afterAll(() => office?.server.stop())

const presets = 'payload-query-presets'

it('a view that others may change stays with who made it', async () => {
  const everyone = { constraint: 'everyone' }
  const { doc } = await must(
    anna.client.post(presets, {
      access: { delete: { constraint: 'onlyMe' }, read: everyone, update: everyone },
      isShared: true,
      relatedCollection: 'companies',
      title: 'Di Anna',
    }),
  )
  const address = `${presets}/${doc.id}`
  expect((await bruno.client.patch(address, { title: 'Anche di Bruno' })).status).toBe(200)
  for (const body of [
    { isShared: false },
    { access: { update: { constraint: 'onlyMe' } } },
    { access: { delete: everyone } },
    { access: { read: { constraint: 'specificUsers', users: [bruno.id] } } },
  ]) {
    const { body: answer, status } = await bruno.client.speaking('it').patch(address, body)
    expect([status, JSON.stringify(answer)]).toEqual([
      400,
      expect.stringContaining('Solo chi ha creato questa vista'),
    ])
  }
  // The whole form, as it was.
  const read = (await must(bruno.client.get(`${address}?depth=0`))) as Record<string, unknown>
  const { access, isShared, title } = read
  expect((await bruno.client.patch(address, { access, isShared, title })).status).toBe(200)
  expect((await bruno.client.delete(address)).status).toBe(403)
  const only = { access: { read: { constraint: 'onlyMe' }, update: { constraint: 'onlyMe' } } }
  expect((await anna.client.patch(address, { ...only, isShared: false })).status).toBe(200)
  expect((await bruno.client.get(address)).status).toBe(404)
  expect((await anna.client.delete(address)).status).toBe(200)
})

it('one for chosen people is for them and for who made it', async () => {
  const some = { constraint: 'specificUsers', users: [bruno.id] }
  const { doc } = await must(
    anna.client.post(presets, {
      access: { read: some, update: some },
      isShared: true,
      relatedCollection: 'companies',
      title: 'Per Bruno',
    }),
  )
  const address = `${presets}/${doc.id}`
  for (const { client } of [anna, bruno, anna])
    expect((await client.patch(address, { title: 'Per noi due' })).status).toBe(200)
  const { access } = (await must(anna.client.get(`${address}?depth=0`))) as {
    access: Record<string, { users: number[] }>
  }
  const users = (operation: string) => [...(access[operation]?.users ?? [])].sort((a, b) => a - b)
  const both = [anna.id, bruno.id].sort((a, b) => a - b)
  expect([users('read'), users('update'), users('delete')]).toEqual([both, both, [anna.id]])
})
