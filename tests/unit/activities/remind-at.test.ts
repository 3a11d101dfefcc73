import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remindAt } from '#activities/remindAt'
import { snoozedUntil } from '#activities/snoozedUntil'
import { formatDateTime, formatDay, instantAt } from '#platform/i18n/dates'

const rome = 'Europe/Rome'
const planned = {
  assignee: 7,
  before: 15,
  hasTime: true,
  isClosed: false,
  reminder: null,
  startsAt: '2026-11-24T09:00:00.000Z',
  timeZone: rome,
  workStart: '09:00',
}
const of = (change: Partial<Parameters<typeof remindAt>[0]> = {}) =>
  remindAt({ ...planned, ...change })?.toISOString() ?? null

describe('who is reminded, and when', () => {
  test('as many minutes before as the assignee prefers, unless the activity says otherwise', () => {
    expect(of()).toBe('2026-11-24T08:45:00.000Z')
    expect(of({ before: 0 })).toBe('2026-11-24T09:00:00.000Z')
    expect(of({ reminder: 60 })).toBe('2026-11-24T08:00:00.000Z')
    expect(of({ reminder: 0 })).toBe('2026-11-24T09:00:00.000Z')
  })

  test('nobody of what has no assignee, no date, no reminder, or is closed', () => {
    for (const change of [
      { assignee: null },
      { startsAt: null },
      { reminder: -1 },
      { isClosed: true },
    ]) {
      expect(of(change)).toBeNull()
      expect(of({ ...change, hasTime: false })).toBeNull()
    }
  })

  test('of a to-do when the work of its day begins, in the company’s time zone', () => {
    const todo = { hasTime: false, startsAt: '2026-11-24T12:00:00.000Z' }
    expect(of(todo)).toBe('2026-11-24T08:00:00.000Z')
    expect(of({ ...todo, workStart: '07:30' })).toBe('2026-11-24T06:30:00.000Z')
    expect(of({ ...todo, timeZone: 'America/New_York' })).toBe('2026-11-24T14:00:00.000Z')
    expect(of({ ...todo, timeZone: 'Pacific/Auckland' })).toBe('2026-11-23T20:00:00.000Z')
    expect(of({ ...todo, reminder: 24 * 60 })).toBe('2026-11-23T08:00:00.000Z')
  })

  test.each([
    // The night of 29 March has no 02:30: 60 minutes before 03:15 is 01:15.
    ['2026-03-29T01:15:00.000Z', 60, '29/03/2026 01:15'],
    ['2026-03-29T00:59:00.000Z', 5, '29/03/2026 01:54'],
    // The night of 25 October has 02:30 twice: 60 minutes before the second is the first.
    ['2026-10-25T01:30:00.000Z', 60, '25/10/2026 02:30'],
    ['2026-10-25T02:00:00.000Z', 60, '25/10/2026 02:00'],
  ])('minutes are minutes across a clock change: %s', (startsAt, reminder, shown) => {
    const moment = remindAt({ ...planned, reminder, startsAt })
    expect(formatDateTime(moment as Date, rome)).toBe(shown)
    expect(new Date(startsAt).getTime() - Number(moment)).toBe(reminder * 60_000)
  })

  test.each(['2026-03-29', '2026-10-25'])('the work of %s begins at nine by the clock', (day) => {
    const moment = remindAt({ ...planned, hasTime: false, startsAt: `${day}T12:00:00.000Z` })
    expect(formatDateTime(moment as Date, rome)).toBe(`${day.split('-').reverse().join('/')} 09:00`)
  })
})

describe('always', () => {
  const zone = fc.constantFrom(rome, 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata')
  const day = fc.oneof(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-09-27'),
    fc
      .date({ max: new Date('2090-01-01'), min: new Date('2000-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  )
  const minutes = fc.integer({ max: 44_640, min: 0 })
  // Clocks change at night: the hours in which people work exist on every day.
  const workStart = fc.integer({ max: 23 * 60, min: 5 * 60 }).map((all) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `${two(Math.floor(all / 60))}:${two(all % 60)}`
  })

  test('a to-do’s reminder is on its day, at the time that work begins', () => {
    fc.assert(
      fc.property(day, zone, workStart, (plain, timeZone, time) => {
        const moment = remindAt({
          ...planned,
          hasTime: false,
          startsAt: `${plain}T12:00:00.000Z`,
          timeZone,
          workStart: time,
        }) as Date
        expect(formatDay(moment, timeZone)).toBe(plain.split('-').reverse().join('/'))
        expect(formatDateTime(moment, timeZone).slice(-5)).toBe(time)
      }),
    )
  })

  test('a timed one’s reminder is exactly the minutes before, in any zone', () => {
    fc.assert(
      fc.property(day, minutes, zone, fc.boolean(), (plain, before, timeZone, isOwn) => {
        const startsAt = `${plain}T01:30:00.000Z`
        const moment = remindAt({
          ...planned,
          before: isOwn ? 99 : before,
          reminder: isOwn ? before : null,
          startsAt,
          timeZone,
        }) as Date
        expect(Date.parse(startsAt) - moment.getTime()).toBe(before * 60_000)
      }),
    )
  })
})

describe('a wall clock', () => {
  test.each([
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-11-24', '24:00', '2026-11-24T23:00:00.000Z'],
  ])('%s %s of Rome is %s', (day, time, instant) => {
    expect(instantAt(day, time, rome).toISOString()).toBe(instant)
  })
})

describe('snoozing', () => {
  const now = new Date('2026-11-23T10:00:00.000Z')
  test('by minutes, to a moment to come, or for good', () => {
    expect(snoozedUntil({ minutes: 10 }, now)?.toISOString()).toBe('2026-11-23T10:10:00.000Z')
    expect(snoozedUntil({ until: '2026-11-24T08:00:00+01:00' }, now)?.toISOString()).toBe(
      '2026-11-24T07:00:00.000Z',
    )
    expect(snoozedUntil({ until: null }, now)).toBeNull()
  })

  test.each([
    {},
    { minutes: 0 },
    { minutes: -5 },
    { minutes: 1.5 },
    { minutes: '10' },
    { minutes: 1e9 },
    { until: '2026-11-23T09:59:00.000Z' },
    { until: 'tomorrow' },
    { until: 5 },
    { until: '2036-01-01T00:00:00.000Z' },
  ])('%j is no answer', (body) => {
    expect(snoozedUntil(body, now)).toBeUndefined()
  })
})
