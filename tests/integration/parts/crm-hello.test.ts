import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import type { ApiClient } from '../../support/client'
import { type Copy, makeCopy } from '../../support/copies'
import { must, type Office, startOffice } from '../../support/office'
import { ofPlugins, pluginSlugs } from '../../support/parts'
import { createDatabase, type TestDatabase } from '../../support/postgres'

/** A copy of the product is built with one part more. */
vi.setConfig({ hookTimeout: 240_000, testTimeout: 120_000 })

const fixture = 'tests/fixtures/crm-hello'
const everything = {
  create: 'all',
  delete: 'all',
  export: 'all',
  read: 'all',
  update: 'all',
} as const

let copy: Copy
let database: TestDatabase
let office: Office
let staff: { client: ApiClient; id: number }
let company: number
let greeting: number

/** Pages are long: what is missing is told, not what is there. */
const shows = async (client: ApiClient, page: string, ...texts: string[]) => {
  const { body, status } = await client.get<string>(page)
  expect(status, page).toBeLessThan(400)
  expect(texts.filter((text) => !body.includes(text))).toEqual([])
}

const hides = async (client: ApiClient, page: string, ...texts: string[]) => {
  const { body } = await client.get<string>(page)
  expect(texts.filter((text) => body.includes(text))).toEqual([])
}

/** Other parts in the same build, on the same database. */
const withParts = async (env: Record<string, string>, check: (office: Office) => Promise<void>) => {
  const other = await startOffice(env, { application: copy, database })
  try {
    await check(other)
  } finally {
    await other.server.stop()
  }
}

const ask = async (query: string) => {
  const client = await connect({ url: database.url })
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

// Each step has its time: a slow machine builds for minutes.
beforeAll(async () => {
  copy = await makeCopy({ config: `${fixture}/payload.config.ts`, name: 'crm-hello' })
})

beforeAll(() => copy.build())

beforeAll(async () => {
  // The product's tables are there; what is missing is the part's own.
  database = await createDatabase()
  await copy.migrate({ env: environmentOf(database), url: database.url })
  office = await startOffice({ CRM_HELLO_CRON: '* * * * * *' }, { application: copy, database })
  staff = await office.user('gina', { activities: everything, companies: everything }, [
    'companies',
  ])
  const { doc } = await must(staff.client.post('companies', { name: 'Officina Saluti' }))
  company = doc.id
  const made = await must(
    staff.client.post('greetings', {
      company,
      dueAt: '2026-01-01T09:00:00Z',
      text: 'Buongiorno 👋',
    }),
  )
  greeting = made.doc.id
})

afterAll(async () => {
  await office?.server.stop()
  await database?.drop()
})

const environmentOf = ({ url }: TestDatabase) => ({
  ...process.env,
  DATABASE_URL: url,
  NODE_ENV: 'production' as const,
  PAYLOAD_SECRET: 'only-to-migrate',
})

describe('a part from outside', () => {
  it('has a table with the rights of what it hangs on', async () => {
    const reader = await office.user('rino', { companies: { read: 'all' } })
    const bystander = await office.user('beppe', {})
    const address = `greetings/${greeting}`
    expect((await reader.client.get(address)).body.text).toBe('Buongiorno 👋')
    expect((await reader.client.patch(address, { text: 'No' })).status).toBe(403)
    expect((await bystander.client.get(address)).status).toBe(403)
    expect((await bystander.client.post('greetings', { company, text: 'Hi' })).status).toBe(403)
    expect((await office.nobody.get(address)).status).toBe(403)
  })

  it('has a tab on companies, in both languages', async () => {
    const page = `/admin/collections/companies/${company}/greetings`
    await shows(staff.client, page, 'Buongiorno 👋', 'Greetings')
    await shows(staff.client.speaking('it'), page, 'Buongiorno 👋', 'Saluti')
  })

  it('has a field on companies, in the page that is read and in the form behind it, without a word of its own there', async () => {
    await must(office.admin.patch(`companies/${company}`, { greetedAs: 'Spettabile ditta' }))
    const page = `/admin/collections/companies/${company}`
    const { client } = await office.user('carla', { companies: { read: 'all', update: 'all' } }, [
      'companies',
    ])
    await shows(client.speaking('it'), page, 'Salutata come', 'Spettabile ditta')
    await shows(client.speaking('it'), `${page}/edit`, 'Salutata come', 'Spettabile ditta')
  })

  it('stands in the timeline of the company, for who may see it', async () => {
    const { docs } = await must(staff.client.get(`companies/${company}/timeline`))
    expect(docs).toContainEqual(
      expect.objectContaining({
        because: 'self',
        greeting: expect.objectContaining({ id: greeting }),
        line: { by: 'gina', detail: 'Buongiorno 👋', text: 'Greeting' },
        type: 'greeting',
      }),
    )
    const italian = await must(staff.client.speaking('it').get(`companies/${company}/timeline`))
    expect(JSON.stringify(italian)).toContain('"text":"Saluto"')
  })

  it('is found by the quick search', async () => {
    const { docs } = await must(staff.client.get('search?q=buongi'))
    expect(docs).toEqual([
      { collection: 'greetings', detail: 'Officina Saluti', id: greeting, title: 'Buongiorno 👋' },
    ])
    const bystander = await office.user('bruna', {})
    expect((await must(bystander.client.get('search?q=buongi'))).docs).toEqual([])
  })

  it('is exported as every list is', async () => {
    const { id } = await must(
      staff.client.post('exports', {
        collection: 'greetings',
        columns: ['text', 'company'],
        format: 'csv',
        where: { company: { equals: company } },
      }),
    )
    const state = async () => (await must(staff.client.get(`exports/${id}`))).state
    for (let tenth = 0; tenth < 100 && (await state()) !== 'done'; tenth += 1) await sleep(100)
    const { content } = await staff.client.download(`/api/exports/${id}/file`)
    expect(content.toString()).toContain('Buongiorno 👋')
    expect(content.toString()).toContain('Officina Saluti')
  })

  it('lets many be changed at once, by an action of its own', async () => {
    const dueAt = '2031-01-01T09:00:00.000Z'
    const { doc } = await must(staff.client.post('greetings', { company, dueAt, text: 'Poi' }))
    const later = '2032-01-01T09:00:00.000Z'
    const run = await must(
      staff.client.post('greetings/bulk', {
        action: 'postpone',
        ids: [doc.id],
        key: 'later',
        values: { dueAt: later },
      }),
    )
    const state = async () => (await must(staff.client.get(`bulk-changes/${run.id}`))).state
    for (let tenth = 0; tenth < 100 && (await state()) !== 'done'; tenth += 1) await sleep(100)
    expect((await must(staff.client.get(`greetings/${doc.id}`))).dueAt).toBe(later)
    await must(staff.client.delete(`greetings/${doc.id}`))
  })

  it('has a page of the panel, and a setting that changes it', async () => {
    await must(office.admin.post('globals/crm-settings', { greetingWord: 'Salve' }))
    await shows(staff.client, '/admin/hello', 'Salve, gina!')
    await shows(staff.client, '/admin', 'href="/admin/hello"')
    await shows(office.nobody, '/admin/hello', '/admin/login')
  })

  it('has a job on a schedule', async () => {
    const spoken = async () => (await must(staff.client.get(`greetings/${greeting}`))).spokenAt
    for (let second = 0; second < 20 && !(await spoken()); second += 1) await sleep(1_000)
    expect(Date.parse(await spoken())).toBeGreaterThan(Date.now() - 60_000)
  })
})

describe('its migrations', () => {
  it('run after the product’s, and are listed with them', async () => {
    const names = (await ask('SELECT name FROM payload_migrations ORDER BY id')).map(
      ({ name }) => name,
    )
    const own = fs
      .readdirSync(path.join(copy.folder, fixture, 'migrations'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
    expect(names.slice(-own.length)).toEqual(own)
  })

  it('touch its own tables, and say what else they alter', () => {
    const folder = path.join(copy.folder, fixture, 'migrations')
    const json = fs.readdirSync(folder).find((file) => file.endsWith('.json')) ?? ''
    const { altered, tables } = JSON.parse(fs.readFileSync(path.join(folder, json), 'utf8'))
    expect(Object.keys(tables)).toEqual(['public.greetings'])
    expect(altered).toEqual({
      'public.companies': { columns: { greeted_as: expect.anything() } },
      'public.crm_settings': { columns: { greeting_word: expect.anything() } },
    })
  })

  it('leave nothing for a migration of the product, nor for another of its own', async () => {
    const folder = path.join(copy.folder, 'migrations')
    const before = fs.readdirSync(folder)
    await copy.run('migrate-create', 'nothing', '--skip-empty')
    expect(fs.readdirSync(folder)).toEqual(before)
    expect(await copy.run('migrate-create', '--part', 'crm-hello', 'nothing')).toContain(
      'up to date',
    )
  })
})

describe('switched off', () => {
  it('it is nowhere, its table is as it was, and on again nothing is lost', async () => {
    await withParts({ CRM_PARTS_OFF: 'crm-hello' }, async ({ admin }) => {
      expect((await admin.get('greetings')).status).toBe(403)
      expect((await must(admin.get('search?q=buongi'))).docs).toEqual([])
      const timeline = await must(admin.get(`companies/${company}/timeline`))
      expect(JSON.stringify(timeline)).not.toContain('Buongiorno')
      await hides(admin, '/admin', '/admin/hello')
      await hides(admin, '/admin/hello', 'Salve')
      await must(admin.patch(`companies/${company}`, { city: 'Bologna' }))
      await must(admin.post('globals/crm-settings', { workEnd: '17:00' }))
    })
    expect(await ask('SELECT text FROM greetings')).toEqual([{ text: 'Buongiorno 👋' }])
    expect((await must(staff.client.get(`greetings/${greeting}`))).text).toBe('Buongiorno 👋')
    const settings = await must(office.admin.get('globals/crm-settings'))
    expect(settings).toMatchObject({ greetingWord: 'Salve', workEnd: '17:00' })
  })

  it('the product’s own plugins leave everything else working, and lose nothing', async () => {
    const rights = ofPlugins.of('rights')
    const collections = rights.flatMap(({ collections: own = {} }) => Object.keys(own))
    const addresses = rights
      .flatMap(({ endpoints = {} }) => Object.keys(endpoints))
      .flatMap((row) => (/^GET [^:]+$/.test(row) ? [row.slice('GET /'.length)] : []))
    const pages = ofPlugins
      .of('navigation')
      .flatMap((entry) => ('path' in entry ? [`/admin${entry.path}`] : []))
    const records = () =>
      Promise.all(collections.map(async (slug) => (await must(office.admin.get(slug))).totalDocs))
    const answers = () =>
      Promise.all(addresses.map(async (address) => (await office.admin.get(address)).status))
    const before = { answers: await answers(), records: await records() }
    for (const env of [
      { CRM_PARTS_OFF: pluginSlugs.join() },
      { CRM_WITHOUT_PARTS: [...pluginSlugs, 'crm-hello'].join() },
    ] as Record<string, string>[]) {
      await withParts(env, async ({ admin }) => {
        for (const address of addresses) {
          expect((await admin.get(address)).status, address).toBe(404)
        }
        for (const slug of collections) {
          expect([403, 404], slug).toContain((await admin.get(slug)).status)
        }
        const { doc } = await must(admin.post('companies', { name: 'Ditta', province: 'BO' }))
        await must(admin.post('activities', { company: doc.id, description: 'Chiamata' }))
        await must(admin.get(`companies/${doc.id}/timeline`))
        await must(admin.get('search?q=ditta'))
        for (const page of ['', `/collections/companies/${doc.id}`, '/collections/companies']) {
          await shows(admin, `/admin${page}`, 'Ditta')
          await hides(admin, `/admin${page}`, ...pages)
        }
      })
    }
    expect({ answers: await answers(), records: await records() }).toEqual(before)
    // The report has no fonts on paper here: a copy has no packages of its own.
    for (const status of before.answers) expect([403, 404]).not.toContain(status)
  })
})
