import { expect, it } from 'vitest'
import { closedEarly } from '#timeline/display'
import { emptyDraft, wrongPart } from '#timeline/draft'

const timeZone = 'Europe/Rome'
// In Rome it is the 27th already.
const now = new Date('2026-11-26T23:30:00Z')
const written = { ...emptyDraft, date: '2026-11-27', description: 'Chiamato' }

it('asks for a line or a subject before anything is saved', () => {
  const draft = { ...written, description: '  ' }
  expect(wrongPart(draft, { kind: 'action', now, timeZone })).toBe('nothing')
  expect(wrongPart({ ...draft, subject: '3' }, { kind: 'action', now, timeZone })).toBeNull()
  expect(wrongPart({ ...draft, note: 'Con calma' }, { kind: 'action', now, timeZone })).toBeNull()
})

it('lets history be of today, by the clock of the reader, and of no later day', () => {
  expect(wrongPart(written, { kind: 'history', now, timeZone })).toBeNull()
  const ahead = { ...written, date: '2026-11-28' }
  expect(wrongPart(ahead, { kind: 'history', now, timeZone })).toBe('ahead')
  expect(wrongPart(ahead, { kind: 'action', now, timeZone })).toBeNull()
})

it('understands times and durations as they are typed', () => {
  const wrong = (change: object) =>
    wrongPart({ ...written, ...change }, { kind: 'history', now, timeZone })
  expect([wrong({ time: '25' }), wrong({ time: '9.30' })]).toEqual(['time', null])
  expect([wrong({ duration: 'un’ora' }), wrong({ duration: '1:30' })]).toEqual(['duration', null])
})

it('says when something was closed before its day, and only then', () => {
  const planned = { hasTime: true, startsAt: '2026-11-30T09:00:00.000Z', timeZone }
  const closed = (completedAt: null | string, change: object = {}) =>
    closedEarly({ ...planned, ...change, completedAt })
  expect(closed('2026-11-26T08:00:00.000Z')).toBe('26/11/2026')
  expect(closed('2026-11-30T08:00:00.000Z')).toBeNull()
  expect(closed('2026-12-02T08:00:00.000Z')).toBeNull()
  expect(closed(null)).toBeNull()
  // A to-do of that day, closed in the morning.
  const toDo = { hasTime: false, startsAt: '2026-11-30T12:00:00.000Z' }
  expect(closed('2026-11-30T07:00:00.000Z', toDo)).toBeNull()
})
