import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { detectFormat } from '#imports/reading/detect'
import { readBeginning, readData } from '#imports/reading/rows'
import { companyImports } from '#registry/imports/companies'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-detect-'))
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

const file = (content: Buffer | string): string => {
  const target = path.join(folder, `${Math.random()}.csv`)
  fs.writeFileSync(target, content)
  return target
}

const known = new Set(companyImports.fields.flatMap(({ headings }) => headings))

const rowsOf = async (target: string) => {
  const { format } = await detectFormat(target, known)
  const rows: string[][] = []
  for await (const row of readData(target, format)) rows.push(row)
  return rows
}

describe('a file', () => {
  it.each([
    [';', 'utf-8'],
    [',', 'utf-8'],
    ['\t', 'utf-8'],
    ['|', 'utf-8'],
  ])('separated by %j is told', async (delimiter) => {
    const text = ['nome', 'città', 'telefono'].join(delimiter)
    const target = file(`${text}\nCaffè${delimiter}Forlì${delimiter}0543 1234\n`)
    const { format } = await detectFormat(target, known)
    expect(format).toEqual({ delimiter, encoding: 'utf-8', header: true, kind: 'csv' })
    expect(await rowsOf(target)).toEqual([['Caffè', 'Forlì', '0543 1234']])
  })

  it('keeps its accents in every encoding, with or without a mark', async () => {
    const text = 'nome;città\nCaffè;Forlì\n'
    const contents = {
      'utf-16be': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'utf-16le': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf-8': Buffer.from(`\ufeff${text}`),
      'windows-1252': Buffer.from(text, 'latin1'),
    }
    for (const [encoding, content] of Object.entries(contents)) {
      const target = file(content)
      expect((await detectFormat(target, known)).format).toMatchObject({ encoding, header: true })
      expect(await rowsOf(target)).toEqual([['Caffè', 'Forlì']])
    }
  })

  it('without a heading keeps its first row', async () => {
    const target = file('Rossi srl;02 123456;a@b.it\nBianchi spa;02 654321;c@d.it\n')
    expect((await detectFormat(target, known)).format.header).toBe(false)
    expect(await rowsOf(target)).toHaveLength(2)
  })

  it('with quotation marks and separators in its names is read', async () => {
    const target = file('nome,via\n"Bar ""Da Gino"", srl",Via A\nIl "Gatto",Via B\n\n,\n')
    expect(await rowsOf(target)).toEqual([
      ['Bar "Da Gino", srl', 'Via A'],
      ['Il "Gatto"', 'Via B'],
    ])
  })

  it('that is empty or an old workbook is refused', async () => {
    await expect(detectFormat(file(''), known)).rejects.toMatchObject({ code: 'empty' })
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    await expect(detectFormat(file(old), known)).rejects.toMatchObject({ code: 'old-excel' })
    await expect(detectFormat(file('PK\u0003\u0004 no zip'), known)).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  it('that is a workbook offers its sheets, numbers and days as people see them', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Vuoto')
    const sheet = workbook.addWorksheet('Clienti')
    sheet.addRow(['Ragione sociale', 'CAP', 'Dal', 'P.IVA'])
    sheet.addRow(['Rossi srl', 9032, new Date(Date.UTC(2026, 0, 31)), 12345670017])
    sheet.addRow(['Bianchi', null, null, { formula: '1+1', result: 2 }])
    const target = path.join(folder, 'book.xlsx')
    await workbook.xlsx.writeFile(target)
    const { sheets } = await detectFormat(target, known)
    expect(sheets).toEqual(['Vuoto', 'Clienti'])
    const { headings, rows } = await readBeginning(
      target,
      { header: true, kind: 'xlsx', sheet: 'Clienti' },
      10,
    )
    expect(headings).toEqual(['Ragione sociale', 'CAP', 'Dal', 'P.IVA'])
    expect(rows).toEqual([
      ['Rossi srl', '9032', '2026-01-31', '12345670017'],
      ['Bianchi', '', '', '2'],
    ])
  })
})
