import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must } from '../../support/office'
import { exported, finished, rowsOf } from './files'
import { type Office, openOffice } from './office'

let office: Office
let sql: Client
let italian: ApiClient
let expired: { file: string; id: number }

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  office = await openOffice()
  italian = office.italian
  sql = office.sql
  // What ends here is cleared within the minute, while the other rules are looked at.
  expired = (await exported(office.admin, { collection: 'tags', format: 'csv' })).done
  await sql.query("UPDATE exports SET expires_at = now() - interval '1 minute' WHERE id = $1", [
    expired.id,
  ])
})

afterAll(() => office?.stop())

it('a filter with a date that is none is refused, as is an order by nothing', async () => {
  const ask = async (more: object, client = office.admin) => {
    const { body, status } = await client.post('exports', {
      collection: 'companies',
      format: 'csv',
      ...more,
    })
    expect(status).toBe(400)
    return body.errors[0]
  }
  const where = { or: [{ createdAt: { greater_than: '2026-02-30' } }] }
  const refused = await ask({ where })
  expect(refused.data).toMatchObject({
    bad: [{ field: 'createdAt', value: '2026-02-30' }],
    code: 'bad-date',
  })
  expect((await ask({ where }, italian)).message).not.toBe(refused.message)
  expect((await ask({ sort: 'moon' })).data).toMatchObject({
    code: 'unknown-sort',
    unknown: ['moon'],
    valid: expect.arrayContaining(['name', 'createdAt']),
  })
})

describe('what cannot be', () => {
  it('is said with a stable code and what is valid', async () => {
    const ask = async (body: object) => {
      const answer = await office.admin.post('exports', body)
      return [answer.status, answer.body.errors?.[0]?.data]
    }
    expect(await ask({ collection: 'companies', format: 'pdf' })).toEqual([
      400,
      { code: 'unknown-format', valid: ['csv', 'xlsx', 'xls'] },
    ])
    const [status, data] = await ask({ collection: 'payload-preferences', format: 'csv' })
    expect([status, data.code]).toEqual([400, 'unknown-collection'])
    expect(data.valid).toContain('companies')
    expect(data.valid).not.toContain('users')
    const [, columns] = await ask({
      collection: 'companies',
      columns: ['name', 'restrictedTo'],
      format: 'csv',
    })
    expect(columns).toMatchObject({ code: 'unknown-columns', unknown: ['restrictedTo'] })
    expect(columns.valid).toContain('city')
    const [, where] = await ask({
      collection: 'companies',
      format: 'csv',
      where: { nonsense: { equals: 1 } },
    })
    expect(where).toMatchObject({ code: 'invalid-where', unknown: ['nonsense'] })
    const [, sort] = await ask({
      collection: 'companies',
      format: 'csv',
      sort: 'name;DROP TABLE users',
    })
    expect(sort.code).toBe('unknown-sort')
    const hostile = await exported(office.admin, {
      collection: 'companies',
      format: 'csv',
      where: { name: { equals: `'); DROP TABLE companies; -- $1 \\' ` } },
    })
    expect(hostile.done.total).toBe(0)
  })
})

describe('rights', () => {
  let own: ApiClient
  let none: ApiClient

  beforeAll(async () => {
    await must(office.admin.post('companies', { name: 'Riservata alla direzione', private: true }))
    const reader = await office.user('lettore', {
      activities: { export: 'all', read: 'all' },
      companies: { export: 'own', read: 'all' },
      contacts: { export: 'all', read: 'all' },
    })
    own = reader.client
    await must(office.admin.post('companies', { name: 'Sua', owner: reader.id }))
    none = (await office.user('senza', { companies: { read: 'all' } })).client
  })

  it('only what one may export leaves, as many as are counted', async () => {
    const { content, done } = await exported(own, {
      collection: 'companies',
      columns: ['name'],
      format: 'csv',
    })
    expect(rowsOf(content, ',')).toEqual([['Company name'], ['Sua']])
    expect(done.total).toBe(1)
    const everything = await exported(office.admin, {
      collection: 'companies',
      columns: ['name'],
      format: 'csv',
    })
    const { body } = await office.admin.get('companies/count')
    expect(everything.done.total).toBe(body.totalDocs)
    expect(rowsOf(everything.content, ',')).toHaveLength(body.totalDocs + 1)
    expect(everything.content.toString()).toContain('Riservata')
  })

  it('the names of hidden records are blank', async () => {
    const hidden = await must(office.admin.post('companies', { name: 'Nascosta', private: true }))
    await must(office.admin.post('contacts', { company: hidden.doc.id, lastName: 'Visibile' }))
    await sql.query("UPDATE contacts SET restricted_to_id = NULL WHERE last_name = 'Visibile'")
    await sql.query(
      "ALTER TABLE contacts DISABLE TRIGGER USER; UPDATE contacts SET restricted_to_id = NULL WHERE last_name = 'Visibile'; ALTER TABLE contacts ENABLE TRIGGER USER",
    )
    const request = {
      collection: 'contacts',
      columns: ['lastName', 'company'],
      format: 'csv',
      where: { lastName: { equals: 'Visibile' } },
    }
    expect(rowsOf((await exported(own, request)).content, ',')[1]).toEqual(['Visibile', ''])
    expect(rowsOf((await exported(office.admin, request)).content, ',')[1]).toEqual([
      'Visibile',
      'Nascosta',
    ])
  })

  it('without the right there is no file, and none any more when it is taken away', async () => {
    const refused = await none.post('exports', { collection: 'companies', format: 'csv' })
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'not-allowed'])
    const leaver = await office.user('partente', { companies: all })
    const { done } = await exported(leaver.client, { collection: 'companies', format: 'csv' })
    const { rows } = await sql.query("SELECT id FROM groups WHERE name = 'partente'")
    await must(
      office.admin.patch(`groups/${rows[0].id}`, { permissions: { companies: { read: 'all' } } }),
    )
    expect((await leaver.client.download(done.file)).status).toBe(403)
  })

  it('a file of wider rights is gone for who has less now, and is made anew with what is left', async () => {
    const { client, id } = await office.user('ristretta', { activities: all, companies: all })
    await must(office.admin.post('companies', { name: 'Della ristretta', owner: id }))
    const { rows } = await sql.query("SELECT id FROM groups WHERE name = 'ristretta'")
    const allow = (permissions: object) =>
      must(office.admin.patch(`groups/${rows[0].id}`, { permissions }))
    const { done } = await exported(client, {
      collection: 'companies',
      columns: ['name'],
      format: 'csv',
    })
    expect(done.total).toBeGreaterThan(1)
    await allow({ activities: all, companies: { ...all, read: 'own' } })
    const refused = await client.download(done.file)
    expect([refused.status, JSON.parse(refused.content.toString()).errors[0].data.code]).toEqual([
      403,
      'rights-changed',
    ])
    const { body: kept } = await client.get(`exports/${done.id}`)
    expect(kept).toMatchObject({ error: { code: 'rights-changed' }, file: null, state: 'done' })
    const { body } = await client.speaking('it').get(`exports/${done.id}`)
    expect(body.error.message).toContain('Rifallo')
    const anew = await exported(client, body.request)
    expect(rowsOf(anew.content, ',')).toEqual([['Company name'], ['Della ristretta']])
    await must(office.admin.patch(`users/${id}`, { blocked: true }))
    expect((await client.download(anew.done.file)).status).toBe(401)
  })

  it('nobody else finds it, admins included', async () => {
    const { done } = await exported(own, { collection: 'companies', format: 'csv' })
    for (const client of [office.admin, none, office.nobody]) {
      expect([401, 403, 404]).toContain((await client.get(`exports/${done.id}`)).status)
      expect([401, 403, 404]).toContain((await client.download(done.file)).status)
      expect([401, 403, 404]).toContain((await client.get(`exports/${done.id}`)).status)
      expect([401, 403, 404]).toContain((await client.delete(`exports/${done.id}`)).status)
      const list = await client.get(`exports?where[id][equals]=${done.id}`)
      expect(list.body.docs ?? []).toEqual([])
    }
    const names = fs.readdirSync(path.join(office.server.files, 'exports'))
    for (const name of names)
      expect(name).toMatch(/^[0-9a-f]{40}\.[0-9a-f]{16}\.(csv|xlsx|xls)(\.seen)?$/)
    expect((await own.delete(`exports/${done.id}`)).status).toBe(200)
    // The file, and the note beside it of what it holds.
    expect(fs.readdirSync(path.join(office.server.files, 'exports'))).toHaveLength(names.length - 2)
  })

  it('a program has its own', async () => {
    const group = await must(
      office.admin.post('groups', { name: 'ERP', permissions: { companies: all } }),
    )
    const apiKey = '5e0b3f6e-0000-4000-8000-0000000e4905'
    await must(
      office.admin.post('api-clients', {
        apiKey,
        enableAPIKey: true,
        groups: [group.doc.id],
        name: 'ERP',
      }),
    )
    const erp = office.nobody.withKey(apiKey)
    const { done } = await exported(erp, {
      collection: 'companies',
      columns: 'name,city',
      format: 'xlsx',
    })
    expect(done.columns).toEqual(['name', 'city'])
    expect((await office.admin.get(`exports/${done.id}`)).status).toBe(404)
  })
})

describe('a large export', () => {
  const size = 120_000

  beforeAll(async () => {
    await sql.query(
      `INSERT INTO companies (name, city, notes, created_at, updated_at)
       SELECT 'Grande ' || n, 'Bari', repeat('nota ', 20), now(), now() FROM generate_series(1, $1::int) n`,
      [size],
    )
  })
  const request = {
    collection: 'companies',
    columns: ['name', 'city', 'notes', 'owner', 'createdAt'],
    where: { city: { equals: 'Bari' } },
  }

  it('waits in the background, tells its progress, and holds what was counted', async () => {
    const made = await office.admin.post('exports', { ...request, format: 'csv' })
    expect(made.body).toMatchObject({ file: null, state: 'queued', total: size })
    const done = await finished(office.admin, made.body.id)
    expect(done).toMatchObject({ processed: size, state: 'done', total: size })
    const { content } = await office.admin.download(done.file)
    expect(rowsOf(content, ',')).toHaveLength(size + 1)
  })

  it('does not fit into .xls, and says what does', async () => {
    const { body, status } = await italian.post('exports', { ...request, format: 'xls' })
    expect(status).toBe(400)
    expect(body.errors[0].data).toMatchObject({
      code: 'too-many-rows-for-xls',
      instead: 'xlsx',
      limit: 65_535,
      total: size,
    })
    expect(body.errors[0].message).toContain('.xlsx')
  })

  it('is cancelled in the middle, and leaves nothing behind', async () => {
    const made = await office.admin.post('exports', { ...request, format: 'xlsx' })
    for (let turn = 0; turn < 100; turn += 1) {
      const { body } = await office.admin.get(`exports/${made.body.id}`)
      if (body.state === 'running') break
      await sleep(50)
    }
    expect((await office.admin.post(`exports/${made.body.id}/cancel`)).status).toBe(202)
    expect(await finished(office.admin, made.body.id)).toMatchObject({
      file: null,
      state: 'cancelled',
    })
    expect((await office.admin.post(`exports/${made.body.id}/cancel`)).status).toBe(409)
    const parts = fs
      .readdirSync(path.join(office.server.files, 'exports'))
      .filter((name) => name.endsWith('.part'))
    expect(parts).toEqual([])
  })

  it('is gone when its time is over', async () => {
    expect((await office.admin.download(expired.file)).status).toBe(404)
    for (let turn = 0; turn < 900; turn += 1) {
      const { rows } = await sql.query('SELECT 1 FROM exports WHERE id = $1', [expired.id])
      if (rows.length === 0) return
      await sleep(100)
    }
    throw new Error('It is still there')
  }, 120_000)
})
