import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { importFile } from '../imports/office'
import { exported, finished, rowsOf } from './files'
import { libreOffice, seenInLibreOffice } from './spreadsheet'

let office: Office
let sql: Client
let italian: ApiClient
let expired: { file: string; id: number }

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  office = await startOffice()
  italian = office.admin.speaking('it')
  sql = new Client({ connectionString: office.server.database.url })
  await sql.connect()
  // What ends here is cleared within the minute, while the other rules are looked at.
  expired = (await exported(office.admin, { collection: 'tags', format: 'csv' })).done
  await sql.query("UPDATE exports SET expires_at = now() - interval '1 minute' WHERE id = $1", [
    expired.id,
  ])
})

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
})

describe('the same list in three formats', () => {
  let request: { collection: string; columns: string[]; sort: string; where: object }

  beforeAll(async () => {
    const company = await must(
      office.admin.post('companies', {
        name: 'Caffè "Perché"; S.n.c.',
        phone: '+39 0125 641 234',
        roles: ['customer', 'supplier'],
      }),
    )
    const [call, done] = await Promise.all([
      office.entry('activity-modes', 'phone'),
      office.entry('activity-statuses', 'done'),
    ])
    const about = { company: company.doc.id, mode: call, status: done }
    await must(
      office.admin.post('activities', {
        ...about,
        description: '=1+1 formula',
        duration: 90,
        startsAt: '2026-07-01T07:30:00.000Z',
      }),
    )
    await must(
      office.admin.post('activities', {
        ...about,
        description: 'inverno',
        duration: 1505,
        priority: 3,
        startsAt: '2026-12-01T08:30:00.000Z',
      }),
    )
    await must(
      office.admin.post('activities', {
        ...about,
        description: 'tutto il giorno',
        hasTime: false,
        startsAt: '2026-12-24',
      }),
    )
    request = {
      collection: 'activities',
      columns: [
        'description',
        'mode',
        'company',
        'startsAt',
        'duration',
        'priority',
        'onAgenda',
        'direction',
      ],
      sort: 'startsAt',
      where: { company: { equals: company.doc.id } },
    }
  })

  it('as CSV, in Italian', async () => {
    const { content, done, headers } = await exported(italian, { ...request, format: 'csv' })
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Attivita .*\.csv"; filename\*=UTF-8''Attivit%C3%A0%20/,
    )
    expect(done.total).toBe(3)
    expect(rowsOf(content)).toEqual([
      [
        'Descrizione',
        'Modalità',
        'Azienda',
        'Data e ora',
        'Durata',
        'Priorità',
        'In agenda',
        'Direzione',
      ],
      [
        "'=1+1 formula",
        'Telefono',
        'Caffè "Perché"; S.n.c.',
        '01/07/2026 09:30',
        '01:30',
        '0',
        'No',
        'In uscita',
      ],
      [
        'inverno',
        'Telefono',
        'Caffè "Perché"; S.n.c.',
        '01/12/2026 09:30',
        '25:05',
        '3',
        'No',
        'In uscita',
      ],
      [
        'tutto il giorno',
        'Telefono',
        'Caffè "Perché"; S.n.c.',
        '24/12/2026',
        '',
        '0',
        'No',
        'In uscita',
      ],
    ])
  })

  it('as CSV, in English', async () => {
    const { content } = await exported(office.admin, { ...request, format: 'csv' })
    const [head, first] = rowsOf(content, ',')
    expect(content[0]).not.toBe(0xef)
    expect(head).toContain('Date and time')
    expect(first).toEqual(expect.arrayContaining(['2026-07-01 09:30', 'Out', '01:30']))
  })

  it('as .xlsx, with real dates and durations', async () => {
    const { content } = await exported(italian, { ...request, format: 'xlsx' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(content as unknown as ArrayBuffer)
    const [sheet] = book.worksheets
    expect(sheet?.rowCount).toBe(4)
    expect(sheet?.getCell('A2').value).toBe('=1+1 formula')
    expect(sheet?.getCell('C2').value).toBe('Caffè "Perché"; S.n.c.')
    expect(sheet?.getCell('D2').value).toEqual(new Date('2026-07-01T09:30:00Z'))
    expect(sheet?.getCell('D3').value).toEqual(new Date('2026-12-01T09:30:00Z'))
    expect(sheet?.getCell('D4').value).toEqual(new Date('2026-12-24T00:00:00Z'))
    expect(sheet?.getCell('D4').numFmt).toBe('dd/mm/yyyy')
    expect(sheet?.getCell('E3').numFmt).toBe('[h]:mm')
    expect(sheet?.getCell('F3').value).toBe(3)
  })

  it('as .xls, with real dates and durations', async () => {
    const { content } = await exported(italian, { ...request, format: 'xls' })
    const sheet = Object.values(XLSX.read(content, { cellNF: true }).Sheets)[0] as XLSX.WorkSheet
    expect(sheet['!ref']).toBe('A1:H4')
    expect(sheet.A2).toMatchObject({ t: 's', v: '=1+1 formula' })
    expect(sheet.D2).toMatchObject({ t: 'n', w: '01/07/2026 09:30' })
    expect(sheet.D4).toMatchObject({ t: 'n', w: '24/12/2026' })
    expect(sheet.E3).toMatchObject({ t: 'n', w: '25:05' })
  })

  it.skipIf(!libreOffice)(
    'as LibreOffice opens them (skipped where it is not installed)',
    { timeout: 120_000 },
    async () => {
      const seen = async (format: 'csv' | 'xls' | 'xlsx') => {
        const { content } = await exported(italian, { ...request, format })
        const rows = await seenInLibreOffice(content, format)
        // Description, company, date, duration, priority.
        return rows.map((row) => [0, 2, 3, 4, 5].map((column) => row[column]))
      }
      const [csv, xlsx, xls] = await Promise.all([seen('csv'), seen('xlsx'), seen('xls')])
      const heading = ['Descrizione', 'Azienda', 'Data e ora', 'Durata', 'Priorità']
      const company = 'Caffè "Perché"; S.n.c.'
      expect(xlsx).toEqual([
        heading,
        ['=1+1 formula', company, '01/07/2026 09:30', '1:30', '0'],
        ['inverno', company, '01/12/2026 09:30', '25:05', '3'],
        ['tutto il giorno', company, '24/12/2026', '', '0'],
      ])
      expect(xls).toEqual(xlsx)
      // Taken for dates and durations: they are shown in the way of the one who looks, an American.
      expect(csv).toEqual([
        heading,
        ["'=1+1 formula", company, '07/01/2026 09:30 AM', '01:30:00', '0'],
        ['inverno', company, '12/01/2026 09:30 AM', '25:05:00', '3'],
        ['tutto il giorno', company, '12/24/2026', '', '0'],
      ])
    },
  )
})

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

it('an import of our own file gives back what went out', async () => {
  const names = [
    '+39 Srl',
    "L'Apostrofo S.p.A.",
    '=cmd()',
    '@Home "S.r.l."',
    'Già; altro\nSrl',
    'א חברה',
    '🙂 Srl',
  ]
  for (const [index, name] of names.entries()) {
    await must(
      office.admin.post('companies', {
        city: 'Torino',
        email: `giro${index}@example.it`,
        name,
        notes: `-nota ${index}\nriga "due"`,
        phone: `+39 011 55512${index}0`,
        roles: index % 2 ? ['customer', 'partner'] : ['supplier'],
      }),
    )
  }
  const columns = ['name', 'email', 'phone', 'city', 'notes', 'roles']
  const where = { email: { like: 'giro' } }
  const read = async () => {
    const { body } = await office.admin.get(
      'companies?where[email][like]=giro&limit=50&depth=0&sort=email',
    )
    return body.docs.map((doc: Record<string, unknown>) => columns.map((name) => doc[name]))
  }
  const before = await read()
  expect(before).toHaveLength(names.length)
  const { content } = await exported(italian, {
    collection: 'companies',
    columns,
    format: 'csv',
    where,
  })
  await sql.query("DELETE FROM companies WHERE email LIKE 'giro%'")
  const report = await importFile(italian, 'companies', content.toString('utf8'))
  expect(report.createdRecords, JSON.stringify(report)).toBe(names.length)
  expect(await read()).toEqual(before)
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
