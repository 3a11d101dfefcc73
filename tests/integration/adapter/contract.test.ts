import fs from 'node:fs'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { fileTypeFromBuffer } from 'file-type'
import {
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clientOf,
  columnNameOf,
  compileList,
  compileWhere,
  connectionOf,
  executePrepared,
  globalTableOf,
  postgresOf,
  statementText,
  tableNameOf,
  tableOf,
  transactionOf,
} from '#platform/database'
import { inProject } from '../../../scripts/lib/paths.mjs'
import { filesRunBy } from '../../support/trace'
import { startForeign } from './foreign'

/*
 * One test for each thing that src/platform/database/adapter (and the few places beside it) takes for
 * granted of Payload, drizzle and pg-boss. When an upgrade breaks one, UPGRADING.md says what to read.
 */

let payload: Payload
let req: PayloadRequest
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await startForeign()
  payload = started.payload
  stop = started.stop
  req = await createLocalReq({}, payload)
})

afterAll(() => stop?.())

const inPackage = (...parts: string[]) => inProject('node_modules', ...parts)

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join(folder, file))

// The local API speaks of slugs that only this test knows.
const foreignSlug = 'variantTypes' as 'companies'
const draftSlug = 'shopPages' as 'companies'

describe('tables', () => {
  it('are named as Payload names them, whatever the slug', () => {
    expect(tableNameOf(payload, 'activity-modes')).toBe('activity_modes')
    expect(tableNameOf(payload, foreignSlug)).toBe('variant_types')
    expect(postgresOf(payload).tables.variant_types).toBe(tableOf(payload, foreignSlug))
    expect(globalTableOf(payload, 'crm-settings')).toBe(postgresOf(payload).tables.crm_settings)
  })

  it('have a column under the key of each field, with its name in the database', () => {
    expect(columnNameOf(payload, 'companies', 'vatNumber')).toBe('vat_number')
    expect(columnNameOf(payload, 'companies', 'owner')).toBe('owner_id')
    expect(columnNameOf(payload, 'contacts', 'emailConsent_state')).toBe('email_consent_state')
    expect(columnNameOf(payload, 'contacts', 'tags')).toBeUndefined()
  })

  it('of lists are `<table>_rels` and `<table>_<field>`, ordered, by their parent', () => {
    const { tables } = postgresOf(payload)
    expect(Object.keys(tables.activities_rels ?? {})).toEqual(
      expect.arrayContaining(['order', 'parent', 'path', 'tagsID']),
    )
    expect(Object.keys(tables.companies_roles ?? {})).toEqual(
      expect.arrayContaining(['order', 'parent', 'value']),
    )
    expect(Object.keys(tables.users_sessions ?? {})).toEqual(
      expect.arrayContaining(['_order', '_parentID', 'createdAt', 'expiresAt', 'id']),
    )
  })
})

describe('a transaction', () => {
  it('is under the id of the request, with the driver’s connection in it', async () => {
    const own = await createLocalReq({}, payload)
    expect(await transactionOf(own)).toBe(postgresOf(payload).drizzle)
    expect(await clientOf(own)).toBeUndefined()
    await initTransaction(own)
    try {
      const db = await transactionOf(own)
      expect(db).not.toBe(postgresOf(payload).drizzle)
      const { rows } = await db.execute(sql`SELECT pg_backend_pid() AS pid`)
      const client = await clientOf(own)
      const same = await client?.query('SELECT pg_backend_pid() AS pid', [])
      expect(same?.rows).toEqual(rows)
    } finally {
      await killTransaction(own)
    }
    expect(connectionOf(payload)).toMatch(/^postgres/)
  })
})

describe('a compiled filter', () => {
  it('asks for several values and related records where they are, and joins nothing', () => {
    const compile = (collection: CollectionSlug, where: Where) => {
      const compiled = compileWhere({ collection, req, where })
      expect(statementText(compiled.from, payload)).toBe(`"${collection}"`)
      return statementText(compiled.where, payload)
    }
    expect(compile('activities', { 'company.city': { equals: 'Bologna' } })).toBe(
      `EXISTS (SELECT 1 FROM "companies" AS "q1" WHERE "q1"."id" = "activities"."company_id" AND "q1"."city" = 'Bologna')`,
    )
    expect(compile('companies', { tags: { in: [1] } })).toBe(
      `EXISTS (SELECT 1 FROM "companies_rels" AS "q1" WHERE "q1"."parent_id" = "companies"."id" AND "q1"."path" = 'tags' AND "q1"."tags_id" in ('1'))`,
    )
  })

  it('tells what a list is sorted by, the direction and Payload’s own last resort', () => {
    const { keys } = compileList({
      collection: 'companies',
      req,
      sort: ['-city', 'name'],
      where: {},
    })
    expect(keys.map(({ column }) => statementText(column, payload))).toEqual([
      '"companies"."city"',
      '"companies"."name"',
      '"companies"."created_at"',
    ])
    expect(keys.map(({ isDescending }) => isDescending)).toEqual([true, false, true])
  })
})

describe('statements', () => {
  it('are kept prepared under a name, and give rows', async () => {
    const own = await createLocalReq({}, payload)
    await initTransaction(own)
    const db = await transactionOf(own)
    const { rows } = await executePrepared({
      db,
      key: 'contract',
      statement: () => sql`SELECT ${sql.placeholder('n')}::int + 1 AS next`,
      values: { n: 41 },
    })
    expect(rows).toEqual([{ next: 42 }])
    const named = await db.execute(
      sql`SELECT 1 FROM pg_prepared_statements WHERE name LIKE 'crm_%' AND statement LIKE '%AS next%'`,
    )
    expect(named.rows).toHaveLength(1)
    await commitTransaction(own)
  })

  it('become text with every value in it', () => {
    const text = statementText(sql`SELECT ${"O'Neil"}, ${[1, 2]}, ${null}`, payload)
    expect(text).toContain("'O''Neil'")
    expect(text).not.toMatch(/\$\d/)
  })
})

const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1')

describe('files', () => {
  it('are opened by nothing of Payload’s, nor by what it opens them with', async () => {
    const { id } = await payload.create({
      collection: 'companies',
      data: { name: 'Foto' } as never,
    })
    const upload = () =>
      payload.create({
        collection: 'attachments',
        data: { company: id } as never,
        file: { data: gif, mimetype: 'image/gif', name: 'foto.gif', size: gif.length },
      })
    const first = await upload()
    expect(first).toMatchObject({ filename: 'foto.gif', mimeType: 'image/gif', width: null })
    const openers =
      /node_modules\/(file-type|image-dimensions|sax|sharp|payload\/dist\/uploads\/(checkFile|cropImage|getImageSize|image-resizing|probe|validate(ISO|Svg))[^/]*)/
    expect(await filesRunBy(upload, openers)).toEqual([])
    // They are seen where they run, and Payload still begins with this one.
    expect(await filesRunBy(() => fileTypeFromBuffer(gif), openers)).not.toEqual([])
    expect(await filesRunBy(upload, /payload\/dist\/uploads\/generateFileData\.js$/)).toHaveLength(
      1,
    )
  })
})

describe('collections of others', () => {
  it('are changed, listed and deleted one writer at a time, whatever their slug', async () => {
    const made = await payload.create({
      collection: foreignSlug,
      data: {
        content: [{ blockType: 'quote', text: 'q' }],
        madeOf: ['steel'],
        title: ' Bolt ',
      } as never,
    })
    const changed = await payload.update({
      collection: foreignSlug,
      data: { title: 'Screw' } as never,
      id: made.id,
    })
    expect(changed).toMatchObject({ madeOf: ['steel'], title: 'Screw' })
    const many = await payload.update({
      collection: foreignSlug,
      data: { title: 'Nut' } as never,
      where: { title: { equals: 'Screw' } } as never,
    })
    expect(many.docs).toHaveLength(1)
    await payload.delete({ collection: foreignSlug, id: made.id })
  })

  it('may have drafts that save themselves', async () => {
    const made = await payload.create({
      collection: draftSlug,
      data: { title: 'a' } as never,
      draft: true,
    })
    let before = made
    for (const title of ['b', 'c', 'd']) {
      before = await payload.update({
        autosave: true,
        collection: draftSlug,
        data: { title, updatedAt: before.updatedAt } as never,
        draft: true,
        id: made.id,
      })
    }
    expect(before).toMatchObject({ title: 'd' })
  })
})

describe('what Payload does inside', () => {
  it('writes sessions from these places alone, each of which sessionsAlone knows', () => {
    const found = sourcesIn(inPackage('payload', 'dist', 'auth'))
      .filter((file) => /db\.updateOne\([^;]*returning: false/.test(fs.readFileSync(file, 'utf8')))
      .map((file) => path.relative(inPackage('payload', 'dist', 'auth'), file))
      .sort()
    expect(found).toEqual([
      'operations/logout.js',
      'operations/refresh.js',
      'operations/verifyEmail.js',
      'sessions.js',
      'strategies/local/incrementLoginAttempts.js',
      'strategies/local/resetLoginAttempts.js',
    ])
  })

  it('decides who is logged in by these headers, which rememberLogins knows', () => {
    const asked = sourcesIn(inPackage('payload', 'dist', 'auth'))
      .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/headers\.get\('([^']+)'\)/g)])
      .map((match) => String(match[1]).toLowerCase())
    expect([...new Set(asked)].sort()).toEqual([
      'authorization',
      'cookie',
      'disableautologin',
      'origin',
      'sec-fetch-site',
    ])
    expect(payload.authStrategies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['local-jwt', 'users-api-key', 'api-clients-api-key']),
    )
  })

  it('has the classes in the panel that our styles hold on to', () => {
    const panel = ['ui', 'next']
      .flatMap((name) => sourcesIn(inPackage('@payloadcms', name, 'dist')))
      .map((file) => fs.readFileSync(file, 'utf8'))
      .join('\n')
    const styles = ['src', 'plugins'].flatMap((place) =>
      fs
        .readdirSync(inProject(place), { encoding: 'utf8', recursive: true })
        .filter((file) => file.endsWith('.css'))
        .map((file) => fs.readFileSync(inProject(place, file), 'utf8')),
    )
    const classes = styles
      .flatMap((text) => [
        ...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z][a-z0-9-]*)/g),
      ])
      .map((match) => String(match[1]))
    // The block of a class: its parts are put together behind it (`nav` and `__link`).
    const blocks = [...new Set(classes)].filter((name) => !name.startsWith('crm-'))
    expect(blocks.length).toBeGreaterThan(10)
    // Our own page of imports; cells, which are called after their field; parts of numbers.
    const others = /^(css|svg|react-|rs__|recharts|cell-|import-view)/
    expect(blocks.filter((name) => !others.test(name) && !panel.includes(name))).toEqual([])
  })

  it('is told its own address by this variable of Next', () => {
    const file = inPackage('next', 'dist', 'server', 'lib', 'start-server.js')
    expect(fs.readFileSync(file, 'utf8')).toContain('__NEXT_PRIVATE_ORIGIN')
  })
})

it('a drawer draws a record without the languages that a page has', () => {
  const read = (...file: string[]) => fs.readFileSync(inPackage('@payloadcms', ...file), 'utf8')
  expect(read('next', 'dist', 'views', 'Document', 'handleServerFunction.js')).toContain(
    'languageOptions: undefined',
  )
  expect(read('next', 'dist', 'views', 'Root', 'index.js')).toContain('languageOptions')
})

it('who leaves a form is asked by a dialog whose buttons our styles know', () => {
  const read = (...file: string[]) =>
    fs.readFileSync(inPackage('@payloadcms', 'ui', 'dist', 'elements', ...file), 'utf8')
  expect(read('LeaveWithoutSaving', 'index.js')).toContain("'leave-without-saving'")
  for (const id of ['confirm-cancel', 'confirm-action']) {
    expect(read('ConfirmationModal', 'index.js')).toContain(`id: "${id}"`)
  }
})

it('the checker of JSON schemas, which the browser does without, is asked for fields of JSON alone', () => {
  const files = sourcesIn(inPackage('payload', 'dist', 'fields')).filter((file) =>
    /from ['"]ajv['"]/.test(fs.readFileSync(file, 'utf8')),
  )
  expect(files.map((file) => path.basename(file))).toEqual(['validations.js'])
  expect(fs.readFileSync(files[0] ?? '', 'utf8').match(/new Ajv\(/g)).toHaveLength(1)
})
