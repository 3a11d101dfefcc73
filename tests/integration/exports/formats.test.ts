import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must } from '../../support/office'
import { importFile } from '../imports/office'
import { exported, rowsOf } from './files'
import { type Office, openOffice } from './office'
import { libreOffice, seenInLibreOffice } from './spreadsheet'

let office: Office
let italian: ApiClient

beforeAll(async () => {
  office = await openOffice()
  italian = office.italian
})

afterAll(() => office?.stop())

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
  await office.sql.query("DELETE FROM companies WHERE email LIKE 'giro%'")
  const report = await importFile(italian, 'companies', content.toString('utf8'))
  expect(report.createdRecords, JSON.stringify(report)).toBe(names.length)
  expect(await read()).toEqual(before)
})
