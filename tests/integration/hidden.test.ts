import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let bruno: ApiClient
/** A company that only Anna may see, and an id that no company has. */
let hidden: number
const missing = 1_000_000

beforeAll(async () => {
  office = await startOffice()
  const profile = { activities: all, companies: all, contacts: all }
  const anna = await office.user('anna', profile)
  bruno = (await office.user('bruno', profile)).client
  // An id that stands nowhere else in an answer.
  for (let count = 0; count < 40; count += 1) {
    await must(office.admin.post('companies', { name: `Other ${count}` }))
  }
  hidden = (await must(anna.client.post('companies', { name: 'Riservata', private: true }))).doc.id
})

afterAll(() => office?.server.stop())

/** An answer without what names the record asked for. */
const told = async (asked: Promise<{ body: unknown; status: number }>, id: number) => {
  const { body, status } = await asked
  return { body: JSON.stringify(body).replaceAll(String(id), 'id'), status }
}

const same = async (ask: (id: number) => Promise<{ body: unknown; status: number }>) => {
  const ofHidden = await told(ask(hidden), hidden)
  expect(ofHidden).toEqual(await told(ask(missing), missing))
  return ofHidden
}

describe('a hidden record is as one that is not there', () => {
  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/duplicate'],
    ['GET', '/timeline'],
    ['GET', '/neighbours'],
  ])('%s companies/:id%s', async (method, rest) => {
    const { status } = await same((id) => {
      const address = `companies/${id}${rest}`
      if (method === 'GET') return bruno.get(address)
      if (method === 'DELETE') return bruno.delete(address)
      return method === 'PATCH' ? bruno.patch(address, { alias: 'x' }) : bruno.post(address, {})
    })
    expect(status).toBeGreaterThanOrEqual(400)
  })

  it('whether one may do something with it', async () => {
    expect((await same((id) => bruno.post(`companies/access/${id}`, {}))).status).toBe(404)
    const mine = (await must(bruno.post('companies', { name: 'Aperta' }))).doc.id
    expect((await bruno.post(`companies/access/${mine}`, {})).body.update.permission).toBe(true)
    // A form of a new record asks without an id.
    expect((await bruno.post('companies/access', {})).status).toBe(200)
    for (const id of [mine, hidden, missing]) {
      expect((await office.nobody.post(`companies/access/${id}`, {})).status).toBe(401)
    }
  })

  it('over GraphQL', async () => {
    await same((id) => bruno.graphql(`{ Company(id: ${id}) { name } }`))
    const access = (id: number) =>
      bruno.graphql(`{ docAccessCompany(id: ${id}) { update { permission } } }`)
    expect((await same(access)).body).toContain('"docAccessCompany":null')
  })
})

describe('an id in an address', () => {
  it.each(['1,2', '+1', '1e3', '%201', '1.0', 'abc', '-1', '0x1'])('%s is none', async (id) => {
    for (const ask of [
      bruno.get(`companies/${id}`),
      bruno.patch(`companies/${id}`, { alias: 'x' }),
      bruno.delete(`companies/${id}`),
      bruno.post(`companies/access/${id}`, {}),
    ]) {
      const { body, status } = await ask
      expect(status).toBe(400)
      expect(body.errors[0].data.code).toBe('bad-id')
    }
  })
})

describe('a list is not in the order of', () => {
  it.each(['createdBy.hash', 'owner.salt', '-salesRep.resetPasswordToken'])('%s', async (sort) => {
    expect((await bruno.get(`companies?sort=${sort}`)).status).toBe(400)
    expect((await office.admin.get(`companies?sort=${sort}`)).status).toBe(400)
  })

  it('passwords and keys', async () => {
    for (const sort of ['hash', 'salt', 'apiKeyIndex', 'resetPasswordToken', 'constructor']) {
      expect((await office.admin.get(`users?sort=${sort}`)).status, sort).toBe(400)
    }
    expect((await bruno.get('companies?sort=owner.name')).status).toBe(200)
    expect((await office.admin.get('users?sort=-name')).status).toBe(200)
  })
})
