import { describe, expect, it } from 'vitest'
import { isOverdue } from '#activities/moment'
import { addDays, dayBounds, dayIn } from '#platform/i18n/dates'

const todo = { hasTime: false, startsAt: '2026-11-23T12:00:00.000Z', state: 'planned' }

describe('a to-do is late when its day is over', () => {
  it.each([
    ['Europe/Rome', '2026-11-23T22:59:00Z', false],
    ['Europe/Rome', '2026-11-23T23:01:00Z', true],
    ['America/New_York', '2026-11-24T04:59:00Z', false],
    ['America/New_York', '2026-11-24T05:01:00Z', true],
    ['Pacific/Auckland', '2026-11-23T10:59:00Z', false],
    ['Pacific/Auckland', '2026-11-23T11:01:00Z', true],
  ])('in %s at %s: %s', (timeZone, now, expected) => {
    expect(isOverdue({ ...todo, now: new Date(now), timeZone })).toBe(expected)
  })

  it('a timed one when its time is over, and neither when it is closed', () => {
    const now = new Date('2026-11-23T12:00:01Z')
    expect(isOverdue({ ...todo, hasTime: true, now })).toBe(true)
    expect(isOverdue({ ...todo, hasTime: true, now, state: 'done' })).toBe(false)
  })
})

describe('the bounds of a day', () => {
  it.each([
    ['2026-11-23', 'Europe/Rome', 24],
    ['2026-03-29', 'Europe/Rome', 23],
    ['2026-10-25', 'Europe/Rome', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-09-27', 'Pacific/Auckland', 23],
  ])('%s in %s has %d hours, all of them on that day', (day, timeZone, hours) => {
    const { end, start } = dayBounds(day, timeZone)
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(hours)
    expect(dayIn(start, timeZone)).toBe(day)
    expect(dayIn(new Date(start.getTime() - 1), timeZone)).toBe(addDays(day, -1))
    expect(dayIn(new Date(end.getTime() - 1), timeZone)).toBe(day)
    expect(dayIn(end, timeZone)).toBe(addDays(day, 1))
  })
})
