import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { linesOf, rowsIn } from '../../../src/platform/sheets/writers/copyText.mjs'
import { endRecordsWithCrLf } from '../../../src/platform/sheets/writers/crlf.mjs'
import { writeExport } from '../../../src/platform/sheets/writers/write.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-writers-'))
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

type Kind = 'dateTime' | 'day' | 'duration' | 'moment' | 'number' | 'text'

const write = async (format: 'xls' | 'xlsx', kinds: Kind[], rows: (null | string)[][]) => {
  const file = path.join(folder, `file.${format}`)
  const columns = kinds.map((kind) => ({ kind, label: `È ${kind}`, width: 12 }))
  const headings = columns.map(({ label }) => label)
  await writeExport(
    {
      columns,
      format,
      headings,
      language: 'it',
      limit: null,
      path: file,
      sheetName: 'Attività',
      source: { rows },
    },
    () => undefined,
  )
  return file
}

const readBook = (file: string) => XLSX.read(fs.readFileSync(file), { cellNF: true })

/** Seconds of a wall clock. */
const wall = (text: string) => String(Date.parse(`${text}Z`) / 1000)

const kinds: Kind[] = ['text', 'moment', 'moment', 'duration', 'number', 'day']
const row = [
  '+39 0125 🙂 שלום',
  wall('2026-07-01T09:30:00'),
  `d${wall('2026-12-24T00:00:00')}`,
  '1530',
  '12.5',
  wall('2026-01-31T00:00:00'),
]

describe('an .xlsx file', () => {
  it('has real dates, numbers and durations under a frozen, filtered heading', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(await write('xlsx', kinds, [row, row.map(() => null)]))
    const sheet = book.getWorksheet('Attività')
    if (!sheet) throw new Error('no sheet')
    expect(sheet.getRow(1).values).toEqual([undefined, ...kinds.map((kind) => `È ${kind}`)])
    expect(sheet.getCell('A1').font.bold).toBe(true)
    expect(sheet.getCell('A2').value).toBe(row[0])
    expect(sheet.getCell('A2').numFmt).toBe('@')
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-07-01T09:30:00Z'))
    expect(sheet.getCell('B2').numFmt).toBe('dd/mm/yyyy hh:mm')
    expect(sheet.getCell('C2').value).toEqual(new Date('2026-12-24T00:00:00Z'))
    expect(sheet.getCell('C2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet.getCell('D2').numFmt).toBe('[h]:mm')
    expect(Number(sheet.getCell('D2').model.value ?? 0)).not.toBeNaN()
    expect(sheet.getCell('E2').value).toBe(12.5)
    expect(sheet.getCell('F2').value).toEqual(new Date('2026-01-31T00:00:00Z'))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:F3')
  })
})

describe('an .xls file', () => {
  it('has real dates, numbers and durations that no time zone moves', async () => {
    const book = readBook(await write('xls', kinds, [row]))
    const sheet = book.Sheets['Attività'] as XLSX.WorkSheet
    expect(sheet['!ref']).toBe('A1:F2')
    expect(sheet.A1.v).toBe('È text')
    expect(sheet.A2).toMatchObject({ t: 's', v: row[0] })
    expect(sheet.B2).toMatchObject({ t: 'n', w: '01/07/2026 09:30' })
    expect(sheet.C2).toMatchObject({ t: 'n', w: '24/12/2026' })
    expect(sheet.D2).toMatchObject({ t: 'n', v: 1530 / 1440, w: '25:30' })
    expect(sheet.E2).toMatchObject({ t: 'n', v: 12.5 })
    expect(sheet.F2).toMatchObject({ w: '31/01/2026' })
  })

  it('keeps texts that go on from one record to the next', async () => {
    const long = ['è'.repeat(9000), '🙂'.repeat(9000), 'a'.repeat(40_000), 'x']
    const book = readBook(
      await write(
        'xls',
        ['text'],
        long.map((value) => [value]),
      ),
    )
    const sheet = book.Sheets['Attività'] as XLSX.WorkSheet
    expect(sheet.A2.v).toBe(long[0])
    expect(sheet.A3.v).toBe(long[1])
    expect(sheet.A4.v).toBe(`${'a'.repeat(32_767 - 4)} […]`)
    expect(sheet.A5.v).toBe('x')
  })
})

const cell = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+39',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '_x0041_',
    '<b>&"',
    'a\nb',
    'ʼ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)

it('COPY’s text format holds any rows', () => {
  const value = fc.oneof(cell, fc.string({ maxLength: 8 }), fc.constantFrom(null, '', '\\N', '\\'))
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 5 }), (given) => {
      expect(rowsIn(linesOf(given))).toEqual(given)
    }),
    { numRuns: 50 },
  )
})

describe.each(['xls', 'xlsx'] as const)('text in an .%s file', (format) => {
  it('comes back as it was, and is never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20, minLength: 1 }), async (values) => {
        const book = readBook(
          await write(
            format,
            ['text'],
            values.map((value) => [value]),
          ),
        )
        const sheet = book.Sheets['Attività'] as XLSX.WorkSheet
        values.forEach((value, index) => {
          const found = sheet[`A${index + 2}`]
          expect(found).toMatchObject({ t: 's', v: value })
          expect(found.f).toBeUndefined()
        })
      }),
      { numRuns: 40 },
    )
  })
})

it('records end with CR LF wherever the pieces are cut', () => {
  const source = 'a;"b\nc";d\n"e""f\n";g\n'
  const expected = 'a;"b\nc";d\r\n"e""f\n";g\r\n'
  fc.assert(
    fc.property(fc.array(fc.integer({ max: source.length, min: 0 })), (cuts) => {
      const stream = endRecordsWithCrLf()
      const out: Buffer[] = []
      stream.on('data', (chunk: Buffer) => out.push(chunk))
      const places = [0, ...cuts.sort((a, b) => a - b), source.length]
      places.slice(1).forEach((to, index) => {
        if (to > (places[index] ?? 0)) stream.write(Buffer.from(source.slice(places[index], to)))
      })
      stream.end()
      let piece = stream.read()
      while (piece) {
        out.push(piece)
        piece = stream.read()
      }
      expect(Buffer.concat(out).toString()).toBe(expected)
    }),
  )
})
