import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported, rowsOf } from '#tests/integration/exports/files'
import type { ApiClient } from '#tests/support/client'
import { must, type Office, startOffice } from '#tests/support/office'

let office: Office
let italian: ApiClient

beforeAll(async () => {
  office = await startOffice()
  italian = office.admin.speaking('it')
})

afterAll(() => office?.server.stop())

describe('the figures of an analysis', () => {
  type Group = { figures: { count: number; duration: number }; places: [number, number] }
  const where = { campaign: { exists: true } }
  const measures = ['count', 'duration', 'share']
  const screenOf = (client: ApiClient, groupBy: string) =>
    must(
      client.get(
        `crm-stats/activities?groupBy=${groupBy}&measures=${measures.join()}&where=${encodeURIComponent(JSON.stringify(where))}`,
      ),
    )
  let person: { client: ApiClient; id: number }

  beforeAll(async () => {
    person = await office.user('analista', {
      activities: { export: 'own', read: 'all' },
      campaigns: { read: 'all' },
    })
    const [call, mail] = await Promise.all([
      office.entry('activity-modes', 'phone'),
      office.entry('activity-modes', 'email'),
    ])
    const { doc: company } = await must(office.admin.post('companies', { name: 'Senza campagna' }))
    await must(office.admin.post('activities', { company: company.id, mode: call }))
    for (const [index, name] of ['=1+1', 'Perché; "no"?', '@Fiera'].entries()) {
      const { doc } = await must(office.admin.post('campaigns', { name }))
      for (let turn = 0; turn <= index; turn += 1) {
        await must(
          office.admin.post('activities', {
            assignee: turn === 1 ? person.id : undefined,
            campaign: doc.id,
            duration: 35 + 700 * turn,
            mode: turn === 1 ? mail : call,
            startsAt: `2026-0${turn + 1}-15T09:00:00.000Z`,
          }),
        )
      }
    }
  })

  const figures = (groupBy: string[], format: string) => ({
    analysis: { groupBy, measures, title: 'Fiera: estate', where },
    format,
  })
  const hours = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

  it('are those of the screen as CSV, in Italian and in English, and no name is a formula', async () => {
    const screen = await screenOf(italian, 'campaign')
    expect(screen.totals).toMatchObject({ count: 6, duration: 3010 })
    const { content, done, headers } = await exported(italian, figures(['campaign'], 'csv'))
    expect(headers.get('content-disposition')).toMatch(/filename="Fiera {2}estate .*\.csv"/)
    expect(done.total).toBe(screen.axes[0].values.length + 1)
    const [head, ...rows] = rowsOf(content)
    expect(head).toEqual(['Campagna', 'Attività', 'Durata totale', 'Quota'])
    const lines = [...screen.axes[0].values, { figures: screen.totals, label: 'Totale' }]
    expect(rows.map(([, ...cells]) => cells)).toEqual(
      lines.map((line) => [
        String(line.figures.count),
        hours(line.figures.duration),
        String(Number(line.figures.share.toFixed(10))).replace('.', ','),
      ]),
    )
    const names = rows.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(["'=1+1", 'Perché; "no"?', "'@Fiera", 'Totale']))
    const english = await exported(office.admin, figures(['campaign'], 'csv'))
    expect(rowsOf(english.content, ',')[0]?.[0]).toBe('Campaign')
    expect(rowsOf(english.content, ',').at(-1)).toEqual(['Total', '6', '50:10', '1'])
  })

  it('are those of the screen as .xlsx, with two groupings and the totals of both', async () => {
    const screen = await screenOf(italian, 'day,campaign')
    const { content } = await exported(italian, figures(['day', 'campaign'], 'xlsx'))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(content as unknown as ArrayBuffer)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    const [days, campaigns] = screen.axes
    const across = campaigns.values.length
    const headings = (sheet.getRow(1).values as string[]).slice(1)
    expect(headings.slice(1, across + 2)).toEqual([
      ...campaigns.values.map(({ label }: { label: string }) => `Attività: ${label}`),
      'Attività: Totale',
    ])
    expect(headings).toHaveLength(1 + measures.length * (across + 1))
    expect(sheet.rowCount).toBe(days.values.length + 2)
    const minutesAt = (row: number, column: number) => {
      const cell = sheet.getCell(row, column)
      expect(cell.numFmt).toBe('[h]:mm')
      // exceljs reads what looks like a time as one, counted from the last day of 1899.
      const value = cell.value as Date | number
      const inDays = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value
      return Math.round(inDays * 1440)
    }
    const cells = new Map<string, Group>(
      screen.groups.map((group: Group) => [group.places.join(), group]),
    )
    for (const [row, day] of days.values.entries()) {
      expect(sheet.getCell(row + 2, 1).value).toEqual(new Date(`${day.key}T00:00:00Z`))
      expect(sheet.getCell(row + 2, 1).numFmt).toBe('dd/mm/yyyy')
      for (let place = 0; place < across; place += 1) {
        const found = cells.get(`${row},${place}`)?.figures
        expect(sheet.getCell(row + 2, place + 2).value ?? undefined).toBe(found?.count)
        if (found) expect(minutesAt(row + 2, across + 3 + place)).toBe(found.duration)
      }
      expect(sheet.getCell(row + 2, across + 2).value).toBe(day.figures.count)
    }
    const last = days.values.length + 2
    expect(sheet.getCell(last, 1).value).toBe('Totale')
    for (const [place, { figures: own }] of campaigns.values.entries()) {
      expect(sheet.getCell(last, place + 2).value).toBe(own.count)
      expect(minutesAt(last, across + 3 + place)).toBe(own.duration)
    }
    expect(sheet.getCell(last, across + 2).value).toBe(6)
    expect(sheet.getCell(last, headings.length).value).toBe(1)
    sheet.eachRow((row) =>
      row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)),
    )
  })

  it('are those of the screen as .xls', async () => {
    const screen = await screenOf(italian, 'campaign')
    const { content } = await exported(italian, figures(['campaign'], 'xls'))
    const sheet = Object.values(
      XLSX.read(content, { cellFormula: true, cellNF: true }).Sheets,
    )[0] as XLSX.WorkSheet
    const cells = Object.entries(sheet).filter(([place]) => /^[A-Z]/.test(place))
    for (const [, cell] of cells) expect(cell.f).toBeUndefined()
    expect(cells.find(([, { v }]) => v === '=1+1')?.[1].t).toBe('s')
    const rows = XLSX.utils.sheet_to_json<(number | string)[]>(sheet, { header: 1 })
    const lines = [...screen.axes[0].values, { figures: screen.totals, label: 'Totale' }]
    expect(rows.slice(1).map(([name, count]) => [name, count])).toEqual(
      lines.map(({ figures: { count }, label }) => [label, count]),
    )
    const last = rows.length
    expect(sheet[`C${last}`]).toMatchObject({ t: 'n', w: '50:10' })
    expect(sheet[`D${last}`]).toMatchObject({ t: 'n', v: 1, w: '100.0%' })
  })

  it('are in the order of the column that they are sorted by on the screen', async () => {
    const screen = await screenOf(italian, 'campaign,mode')
    const [campaigns, modes] = screen.axes as {
      values: { key: number; kind: string; label: string }[]
    }[]
    const rowsBy = async (groupBy: string[], sort: object) => {
      const request = figures(groupBy, 'csv')
      const { content, done } = await exported(italian, {
        ...request,
        analysis: { ...request.analysis, sort },
      })
      expect(done.request.analysis.sort).toMatchObject(sort)
      return rowsOf(content).slice(1, -1)
    }
    const numbers = (rows: string[][], column: number) =>
      rows.map((row) => Number(row[column] || -1))
    const up = (values: number[]) => [...values].sort((a, b) => a - b)
    expect(numbers(await rowsBy(['campaign'], { measure: 'count' }), 1)).toEqual([1, 2, 3])
    const down = await rowsBy(['campaign'], { descending: true, measure: 'duration' })
    expect(numbers(down, 1)).toEqual([3, 2, 1])
    for (const [place, { key, kind }] of modes?.values.entries() ?? []) {
      const rows = await rowsBy(['campaign', 'mode'], { column: { key, kind }, measure: 'count' })
      const figuresIn = numbers(rows, place + 1)
      expect(figuresIn).toEqual(up(figuresIn))
      expect(rows).toHaveLength(campaigns?.values.length ?? 0)
    }
  })

  it('the rows behind them are exactly as many', async () => {
    const screen = await screenOf(office.admin, 'campaign')
    const { content, done } = await exported(office.admin, {
      collection: 'activities',
      columns: ['campaign', 'duration'],
      format: 'csv',
      where: screen.where,
    })
    expect(done.total).toBe(screen.count)
    const names = rowsOf(content, ',').slice(1)
    expect(names.filter(([name]) => name === "'@Fiera")).toHaveLength(3)
  })

  it('hold only what one may export, and nothing without the right', async () => {
    expect((await screenOf(person.client, 'campaign')).count).toBe(6)
    const { content } = await exported(person.client, figures([], 'csv'))
    expect(rowsOf(content, ',').at(-1)).toEqual(['Total', '2', '24:30', '1'])
    const reader = await office.user('solo-lettura', { activities: { read: 'all' } })
    const refused = await reader.client.post('exports', figures([], 'csv'))
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'not-allowed'])
    const { body } = await reader.client.get('exports')
    expect(body.docs).toEqual([])
  })

  it('what does not exist is told, with what does', async () => {
    const ask = async (analysis: unknown, more: object = { format: 'csv' }) => {
      const { body, status } = await office.admin.post('exports', { analysis, ...more })
      expect(status).toBe(400)
      return body.errors[0].data
    }
    expect(await ask({ groupBy: ['moon'] })).toMatchObject({
      code: 'unknown-grouping',
      unknown: ['moon'],
      valid: expect.arrayContaining(['mode', 'month']),
    })
    expect(await ask({ measures: ['luck'] })).toMatchObject({
      code: 'unknown-measure',
      valid: expect.arrayContaining(['count', 'duration']),
    })
    expect(await ask({ where: { moon: { equals: 1 } } })).toMatchObject({ code: 'unknown-field' })
    expect(await ask({ dateField: 'moon' })).toMatchObject({ code: 'unknown-date-field' })
    expect(await ask({ groupby: ['mode'] })).toMatchObject({
      code: 'invalid-analysis',
      unknown: ['groupby'],
      valid: expect.arrayContaining(['groupBy']),
    })
    expect(await ask({ where: { startsAt: { less_than: 'abc' } } })).toMatchObject({
      bad: [{ field: 'startsAt', value: 'abc' }],
      code: 'bad-date',
    })
    expect(await ask({ groupBy: ['mode'], sort: { measure: 'duration' } })).toMatchObject({
      code: 'unknown-sort',
      valid: { column: [], measure: ['count'] },
    })
    for (const sort of ['-count', null, { column: { key: -1, kind: 'value' }, measure: 'count' }]) {
      expect(await ask({ groupBy: ['mode', 'campaign'], sort })).toMatchObject({
        code: 'unknown-sort',
        valid: { column: expect.arrayContaining([{ key: null, kind: 'none' }]) },
      })
    }
    expect(await ask('mode')).toMatchObject({ code: 'invalid-analysis' })
    expect(await ask({}, { collection: 'activities', format: 'csv' })).toMatchObject({
      code: 'invalid-analysis',
    })
    expect(await ask({}, { format: 'pdf' })).toMatchObject({
      code: 'unknown-format',
      valid: ['csv', 'xlsx', 'xls'],
    })
  })
})

it('a file of figures is gone for who has less rights now, and is asked for anew in the same words', async () => {
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
  const { client } = await office.user('ristretta', { activities: all, companies: all })
  const { done } = await exported(client, {
    analysis: { groupBy: ['company'], measures: ['count'] },
    format: 'xls',
  })
  const { docs } = await must(office.admin.get('groups?where[name][equals]=ristretta'))
  await must(
    office.admin.patch(`groups/${docs[0].id}`, {
      permissions: { activities: all, companies: { ...all, read: 'own' } },
    }),
  )
  const refused = await client.download(done.file)
  expect([refused.status, JSON.parse(refused.content.toString()).errors[0].data.code]).toEqual([
    403,
    'rights-changed',
  ])
  const { body } = await client.get(`exports/${done.id}`)
  expect(body).toMatchObject({ error: { code: 'rights-changed' }, file: null, state: 'done' })
  expect((await exported(client, body.request)).done.title).toBe(done.title)
})
