import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInstant, isPlainDay } from '#activities'
import { dayIn } from '#settings'

const zones = [
  'Europe/Rome',
  'Pacific/Auckland',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Honolulu',
]
/** The days on which clocks change, north and south. */
const changes = ['2026-03-29', '2026-10-25', '2026-04-05', '2026-09-27', '2026-03-08', '2026-11-01']
const day = fc
  .date({ max: new Date('2099-12-31'), min: new Date('1970-01-02'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyDay = fc.oneof(day, fc.constantFrom(...changes))
const zone = fc.constantFrom(...zones)

describe('a to-do’s day', () => {
  test('stays the same day, saved again in any zone', () => {
    fc.assert(
      fc.property(anyDay, zone, zone, (plain, first, second) => {
        const stored = dayInstant(plain, first)
        expect(stored.slice(0, 10)).toBe(plain)
        expect(dayInstant(stored, second)).toBe(stored)
        expect(dayInstant(new Date(stored), second)).toBe(stored)
      }),
    )
  })

  test('is shown as the same day in Rome, New York and Honolulu', () => {
    fc.assert(
      fc.property(anyDay, (plain) => {
        const stored = new Date(dayInstant(plain, 'Europe/Rome'))
        for (const shown of ['Europe/Rome', 'America/New_York', 'Pacific/Honolulu']) {
          expect(dayIn(stored, shown)).toBe(plain)
        }
      }),
    )
  })

  test('of an instant is the day that the office’s calendar shows', () => {
    const instant = fc.date({
      max: new Date('2099-01-01'),
      min: new Date('1971-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, zone, (date, timeZone) => {
        fc.pre(!/T(00|12):00:00\.000Z$/.test(date.toISOString()))
        expect(dayInstant(date, timeZone).slice(0, 10)).toBe(dayIn(date, timeZone))
      }),
    )
  })

  test.each([
    ['2026-03-29T00:30:00.000Z', 'Europe/Rome', '2026-03-29'],
    ['2026-03-28T23:30:00.000Z', 'Europe/Rome', '2026-03-29'],
    ['2026-10-24T22:30:00.000Z', 'Europe/Rome', '2026-10-25'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Rome', '2026-10-25'],
    ['2026-10-25T22:30:00.000Z', 'Europe/Rome', '2026-10-25'],
    ['2026-10-25T23:30:00.000Z', 'Europe/Rome', '2026-10-26'],
    ['2026-09-26T13:30:00.000Z', 'Pacific/Auckland', '2026-09-27'],
    ['2026-11-01T04:30:00.000Z', 'America/New_York', '2026-11-01'],
    ['2026-11-22T23:30:00+01:00', 'Europe/Rome', '2026-11-22'],
    ['2026-11-22T00:00:00+01:00', 'Europe/Rome', '2026-11-22'],
  ])('%s in %s is %s', (instant, timeZone, expected) => {
    expect(dayInstant(instant, timeZone)).toBe(`${expected}T12:00:00.000Z`)
  })

  test('is told from an instant by its form', () => {
    expect(isPlainDay('2026-11-22')).toBe(true)
    for (const other of ['2026-11-22T10:00', '22/11/2026', '', null, 20261122]) {
      expect(isPlainDay(other)).toBe(false)
    }
  })
})
