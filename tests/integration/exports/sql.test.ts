import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { parse } from 'csv-parse/sync'
import { PgDialect } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inlineQuery, literalOf } from '#platform/database/adapter/inline'
import { guarded } from '#platform/rows/sql/cells'
import { guardCell, unguardCell } from '#platform/sheets'
import { writeExport } from '../../../src/platform/sheets/writers/write.mjs'
import { createDatabase, type TestDatabase } from '../../support/postgres'

let database: TestDatabase
let client: Client
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-exports-'))
const dialect = new PgDialect()

beforeAll(async () => {
  database = await createDatabase({ empty: true })
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await database?.drop()
  fs.rmSync(folder, { force: true, recursive: true })
})

/** What people paste, and what breaks files: formulas, quotes, line ends, other scripts, blanks. */
const piece = fc.constantFrom(
  ...['=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '"', "'", ';', ',', ' ', '\u00a0', '\u3000'],
  ...[
    '\ufeff',
    '\u2028',
    '＝',
    '＠',
    '\\',
    '$1',
    '$$',
    '--',
    '/*',
    '\\.',
    'È',
    '🙂',
    'שלום',
    'مرحبا',
    '٣',
  ],
  ...[
    '1+1',
    'Rossi',
    '+39 0125',
    '+390125',
    '+390266101010',
    '+39051219;ext=1',
    "';DROP TABLE x;--",
    'NULL',
    '\u0001',
    '\u0085',
    '😀',
    'ﬁ',
    'a',
  ],
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', '')),
)
const runs = { numRuns: 60 }

describe('a value in the text of a query', () => {
  it('is the value and nothing else, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 20, minLength: 1 }), async (values) => {
        const rows = sql.join(
          values.map((value) => sql`SELECT ${value}::text AS v`),
          sql` UNION ALL `,
        )
        const found = await client.query(inlineQuery(rows, dialect))
        expect(found.rows.map(({ v }) => v)).toEqual(values)
        const list = await client.query(
          inlineQuery(sql`SELECT ${sql.param(values)}::text[] AS v`, dialect),
        )
        expect(list.rows[0].v).toEqual(values)
      }),
      runs,
    )
  })

  it('holds no NUL', () => {
    expect(() => literalOf('a\0b')).toThrow(/NUL/)
    expect(() => inlineQuery(sql`SELECT ${'\0'}`, dialect)).toThrow(/NUL/)
  })

  it('is a number, a truth or nothing as it was', async () => {
    const query = inlineQuery(
      sql`SELECT 1 + ${41} AS n, ${true} AND TRUE AS t, ${null}::text AS e`,
      dialect,
    )
    expect((await client.query(query)).rows).toEqual([{ e: null, n: 42, t: true }])
  })

  it('is a list, a moment or a long number as it was', async () => {
    const moment = new Date('2026-11-28T09:30:15.123Z')
    const query = sql`SELECT ${sql.param([1, 2])}::int[] AS l, ${moment}::timestamptz AS m,
      ${9_007_199_254_740_993n}::bigint::text AS b`
    const { rows } = await client.query(inlineQuery(query, dialect))
    expect(rows).toEqual([{ b: '9007199254740993', l: [1, 2], m: moment }])
  })
})

const write = async (values: string[], language: 'en' | 'it' = 'it') => {
  const file = path.join(folder, 'file.csv')
  const rows = values.map((value, index) => sql`SELECT ${index}::int AS i, ${value}::text AS v`)
  const select = sql`SELECT ${guarded(sql`v`)}, i FROM (${sql.join(rows, sql` UNION ALL `)}) r ORDER BY i`
  const { total } = await writeExport(
    {
      columns: [
        { kind: 'text', label: 'Nome', width: 10 },
        { kind: 'number', label: 'Riga', width: 10 },
      ],
      format: 'csv',
      headings: ['Nome', 'Riga'],
      language,
      limit: null,
      path: file,
      sheetName: 'x',
      source: {
        count: `SELECT ${values.length} AS total`,
        seen: [],
        select: inlineQuery(select, dialect),
        url: database.url,
      },
    },
    () => undefined,
  )
  expect(total).toBe(values.length)
  return fs.readFileSync(file, 'utf8')
}

describe('a CSV file', () => {
  it('guards what `guardCell` guards, and gives back what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 30, minLength: 1 }), async (values) => {
        const content = await write(values)
        expect(content.startsWith('\ufeffNome;Riga\r\n')).toBe(true)
        const rows: string[][] = parse(content.slice(1), {
          delimiter: ';',
          record_delimiter: '\r\n',
        })
        expect(rows.slice(1).map(([cell]) => cell)).toEqual(values.map(guardCell))
        expect(rows.slice(1).map(([cell]) => unguardCell(cell as string))).toEqual(values)
        for (const [cell = ''] of rows.slice(1)) {
          // A bare phone number is none.
          if (/^\+\d{5,15}$/.test(cell)) continue
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
        }
      }),
      runs,
    )
  })

  it('ends records with CR LF and leaves the line ends of a cell alone', async () => {
    const content = await write(['a\nb', 'c\r\nd', 'e"f', 'g;h'], 'en')
    expect(content).toBe('Nome,Riga\r\n"a\nb",0\r\n"c\r\nd",1\r\n"e""f",2\r\ng;h,3\r\n')
  })
})
