import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFigure } from '../../components/AnalysisView/format'
import { whereParameters } from '../../components/AnalysisView/links'
import { layersOf } from '../../components/AnalysisView/series'
import { measureCodes } from '../../measures'
import type { AxisValue } from '../../operations/result'
import { isoWeek, periodLabel } from '../../periods'
import { daysOf, periodCodes } from '../../presets'
import { filterFieldsOf, type Question, readQuestion, whereOf, writeQuestion } from '../../question'
import { readyMadeAnalyses, readyMadeOf } from '../../readyMade'

const timeZone = 'Europe/Rome'

/** What a plugin of zones would name. */
const zone = {
  code: 'zone',
  collection: 'zones' as const,
  field: 'zone',
  label: { en: 'Zone', it: 'Zona' },
  none: { en: '(no zone)', it: '(nessuna zona)' },
  readyMade: { en: 'By zone', it: 'Per zona' },
}
const fields = filterFieldsOf([zone])

const questions: fc.Arbitrary<Question> = fc.record({
  dateField: fc.constantFrom('startsAt', 'completedAt', 'createdAt'),
  filters: fc.constantFrom<Question['filters']>(
    {},
    { mode: ['1', '2'] },
    { direction: ['in'], tag: ['3'] },
    { mode: ['1'], zone: ['4', '5'] },
  ),
  from: fc.constantFrom(undefined, '2026-01-01'),
  groupBy: fc.constantFrom([], ['mode'], ['month', 'tag']),
  measures: fc.subarray([...measureCodes], { minLength: 1 }),
  period: fc.constant(undefined),
  to: fc.constantFrom(undefined, '2026-12-31'),
  where: fc.constantFrom(undefined, { or: [{ and: [{ note: { contains: 'à & ?' } }] }] }),
})

describe('a question', () => {
  it('is its address', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const address = new URLSearchParams(writeQuestion(question))
        expect(readQuestion((name) => address.get(name), fields)).toEqual(question)
      }),
    )
  })

  it('of every ready-made analysis comes back from its address', () => {
    for (const { question } of readyMadeAnalyses) {
      const address = new URLSearchParams(writeQuestion(question))
      expect(readQuestion((name) => address.get(name), fields)).toMatchObject(question)
    }
  })

  it('leaves out what an address should not say', () => {
    const said: Record<string, string> = {
      from: 'yesterday',
      mode: '1);DROP,2',
      period: 'for ever',
      where: '[1',
    }
    expect(readQuestion((name) => said[name], fields)).toMatchObject({
      filters: { mode: ['2'] },
      from: undefined,
      period: undefined,
      where: undefined,
    })
  })

  it('asks nothing by a condition that is still being written', () => {
    const question = readQuestion(
      (name) => (name === 'where' ? '{"or":[{"and":[{"note":{}},{"mode":{"equals":""}}]}]}' : null),
      fields,
    )
    expect(whereOf(question, { fields, now: new Date(), timeZone })).toEqual({})
  })

  it('leaves people around its reader the words that they are', () => {
    const question = readQuestion((name) => (name === 'assignee' ? 'me,7' : null), fields)
    expect(whereOf(question, { fields, now: new Date(), timeZone })).toEqual({
      and: [{ assignee: { in: ['me', 7] } }],
    })
  })
})

describe('a relation of companies that the options name', () => {
  const get = (name: string) => ({ mode: '2', zone: '4,5,x;y' })[name]

  it('is a quick filter on the company', () => {
    expect(whereOf(readQuestion(get, fields), { fields, now: new Date(), timeZone })).toEqual({
      and: [{ mode: { in: [2] } }, { 'company.zone': { in: [4, 5] } }],
    })
  })

  it('is no filter where no option names it', () => {
    expect(readQuestion(get, filterFieldsOf([])).filters).toEqual({ mode: ['2'] })
  })

  it('has a ready-made analysis where it has a name for it', () => {
    expect(readyMadeOf([zone]).map(({ code, label }) => [code, label.it])).toEqual([
      ['by-zone', 'Per zona'],
    ])
    expect(readyMadeOf([{ ...zone, readyMade: undefined }])).toEqual([])
  })
})

describe('a period', () => {
  it('begins and ends at midnight of the company, also where the clock changes', () => {
    const now = new Date('2026-10-25T12:00:00Z')
    expect(daysOf({ now, period: 'today', timeZone })).toEqual({
      end: '2026-10-25T23:00:00.000Z',
      start: '2026-10-24T22:00:00.000Z',
    })
    expect(daysOf({ now, period: 'thisMonth', timeZone })).toEqual({
      end: '2026-10-31T23:00:00.000Z',
      start: '2026-09-30T22:00:00.000Z',
    })
  })

  it('goes over the end of the year', () => {
    const now = new Date('2026-01-01T12:00:00Z')
    expect(daysOf({ now, period: 'lastQuarter', timeZone }).start).toBe('2025-09-30T22:00:00.000Z')
    expect(daysOf({ now, period: 'lastMonth', timeZone }).start).toBe('2025-11-30T23:00:00.000Z')
    expect(daysOf({ now, period: 'thisWeek', timeZone })).toEqual({
      end: '2026-01-04T23:00:00.000Z',
      start: '2025-12-28T23:00:00.000Z',
    })
  })

  it('is never empty', () => {
    fc.assert(
      fc.property(
        fc.date({ max: new Date('2030-01-01'), min: new Date('2020-01-01'), noInvalidDate: true }),
        fc.constantFrom(...periodCodes),
        (now, period) => {
          const { end = '', start = '' } = daysOf({ now, period, timeZone })
          expect(start < end).toBe(true)
        },
      ),
    )
  })

  it('has its name: ISO weeks belong to the year of their Thursday', () => {
    expect(isoWeek('2024-12-30')).toEqual({ week: 1, year: 2025 })
    expect(isoWeek('2026-12-28')).toEqual({ week: 53, year: 2026 })
    expect(periodLabel({ key: '2026-10-01', language: 'it', unit: 'quarter' })).toBe(
      '4º trim. 2026',
    )
    expect(periodLabel({ key: '2026-11-01', language: 'en', unit: 'month' })).toBe('November 2026')
  })
})

describe('a figure', () => {
  it('is written as the language writes it', () => {
    const it = (format: 'days' | 'minutes' | 'number' | 'share', value: null | number) =>
      formatFigure({ format, language: 'it', value })
    expect(it('number', 1234)).toBe('1.234')
    expect(it('minutes', 139_815)).toBe('2.330:15')
    expect(it('minutes', 59.6)).toBe('1:00')
    expect(it('share', 0.1234)).toBe('12,3 %')
    expect(it('days', null)).toBe('—')
    expect(formatFigure({ format: 'number', language: 'en', value: 1234 })).toBe('1,234')
  })

  it('opens the list by its filter', () => {
    expect(
      String(whereParameters({ and: [{ mode: { in: [1, 2] } }, { tags: { exists: false } }] })),
    ).toBe(
      'where%5Band%5D%5B0%5D%5Bmode%5D%5Bin%5D=1%2C2&where%5Band%5D%5B1%5D%5Btags%5D%5Bexists%5D=false',
    )
    expect(String(whereParameters({}))).toBe('')
  })
})

describe('the layers of a chart', () => {
  const month = (label: string, count: number): AxisValue => ({
    figures: { count },
    key: label,
    kind: 'value',
    label,
    where: null,
  })
  const months = [month('May', 3), month('June', 1), month('July', 9), month('August', 4)]

  it('are the largest, in the order of the axis, and all the rest', () => {
    const { rest, shown } = layersOf(months, 2)
    expect(shown.map(({ label }) => label)).toEqual(['July', 'August'])
    expect(rest.map(({ label }) => label)).toEqual(['May', 'June'])
  })

  it('leave what the answer put together to what is left', () => {
    const others: AxisValue = { ...month('Others', 1000), kind: 'others' }
    const { rest, shown } = layersOf([...months, others], 2)
    expect(shown.map(({ label }) => label)).toEqual(['July', 'August'])
    expect(rest).toContain(others)
  })

  it('are all of them while they can be told apart', () => {
    expect(layersOf(months, 4)).toEqual({ rest: [], shown: months })
  })
})
