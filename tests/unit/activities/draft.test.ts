import { describe, expect, it } from 'vitest'
import { clockOf, draftOf, emptyDraft, fieldsOf, wrongParts } from '#activities/draft'

const timeZone = 'Europe/Rome'
// In Rome it is the 27th already.
const now = new Date('2026-11-26T23:30:00Z')
const written = { ...emptyDraft, date: '2026-11-27', description: 'Chiamato' }

it('asks for a line or a subject before anything is saved', () => {
  const draft = { ...written, description: '  ' }
  expect(wrongParts(draft, { kind: 'action', now, timeZone })).toEqual(['nothing'])
  expect(wrongParts({ ...draft, subject: '3' }, { kind: 'action', now, timeZone })).toEqual([])
  expect(wrongParts({ ...draft, note: 'Con calma' }, { kind: 'action', now, timeZone })).toEqual([])
})

it('lets history be of today, by the clock of the reader, and of no later day', () => {
  expect(wrongParts(written, { kind: 'history', now, timeZone })).toEqual([])
  const ahead = { ...written, date: '2026-11-28' }
  expect(wrongParts(ahead, { kind: 'history', now, timeZone })).toEqual(['ahead'])
  expect(wrongParts(ahead, { kind: 'action', now, timeZone })).toEqual([])
})

it('understands times and durations as they are typed', () => {
  const wrong = (change: object) =>
    wrongParts({ ...written, ...change }, { kind: 'history', now, timeZone })
  expect([wrong({ time: '25' }), wrong({ time: '9.30' })]).toEqual([['time'], []])
  expect([wrong({ duration: 'un’ora' }), wrong({ duration: '1:30' })]).toEqual([['duration'], []])
})

it('tells all that is wrong at once, in the order of the form', () => {
  const draft = { ...written, date: '2026-12-01', description: '', duration: 'x', time: '25' }
  expect(wrongParts(draft, { kind: 'history', now, timeZone })).toEqual([
    'nothing',
    'time',
    'duration',
    'ahead',
  ])
})

describe('what is typed', () => {
  it('becomes an instant of the reader’s clock, on both sides of a clock change', () => {
    const at = (date: string) => fieldsOf({ ...emptyDraft, date, time: '09:30' }, timeZone).startsAt
    expect(at('2026-10-24')).toBe('2026-10-24T07:30:00.000Z')
    expect(at('2026-10-26')).toBe('2026-10-26T08:30:00.000Z')
    expect(clockOf('2026-10-26T08:30:00.000Z', timeZone)).toEqual({
      date: '2026-10-26',
      time: '09:30',
    })
  })

  it('is a plain day without a time', () => {
    expect(fieldsOf({ ...emptyDraft, date: '2026-11-23' }, timeZone)).toMatchObject({
      hasTime: false,
      startsAt: '2026-11-23',
    })
  })
})

it('is what a form shows of a proposal: a plain day without a time, an instant by the reader’s clock', () => {
  expect(draftOf({ assignee: 3, startsAt: '2026-11-30' }, 'America/New_York')).toEqual({
    ...emptyDraft,
    assignee: '3',
    date: '2026-11-30',
  })
  expect(draftOf({ note: 'Sì', startsAt: '2026-11-30T08:00:00.000Z' }, timeZone)).toEqual({
    ...emptyDraft,
    date: '2026-11-30',
    note: 'Sì',
    time: '09:00',
  })
})
