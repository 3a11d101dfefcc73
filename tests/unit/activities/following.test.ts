import { expect, it } from 'vitest'
import { historyOf, nextOf, nextWorkingDay } from '#activities/following'
import { activityStates, isClosed, isOpen } from '#activities/state'
import { aboutOf } from '#activities/subjects'
import type { Activity } from '#payload-types'

const timeZone = 'Europe/Rome'
// A Friday in New York; in Rome it is Saturday.
const now = new Date('2026-11-20T23:30:40.500Z')
const activity: Activity = {
  id: 7,
  assignee: 3,
  company: 5,
  createdAt: '2026-11-01T08:00:00.000Z',
  mode: 1,
  subject: 2,
  updatedAt: '2026-11-01T08:00:00.000Z',
}

it('the next working day is the day after, and Monday from Friday on, by the clock of the time zone', () => {
  expect(nextWorkingDay(new Date('2026-11-19T10:00:00Z'), timeZone)).toBe('2026-11-20')
  expect(nextWorkingDay(new Date('2026-11-20T10:00:00Z'), timeZone)).toBe('2026-11-23')
  expect(nextWorkingDay(new Date('2026-11-21T10:00:00Z'), timeZone)).toBe('2026-11-23')
  expect(nextWorkingDay(new Date('2026-11-22T10:00:00Z'), timeZone)).toBe('2026-11-23')
  // A Sunday in New York, a Monday in Rome.
  const night = new Date('2026-11-22T23:30:00Z')
  expect(nextWorkingDay(night, timeZone)).toBe('2026-11-24')
  expect(nextWorkingDay(night, 'America/New_York')).toBe('2026-11-23')
})

it('the history entry tells what was planned, now, to the minute', () => {
  const planned = { ...activity, description: 'Sentire il buyer' }
  expect(historyOf({ activity: planned, now })).toMatchObject({
    description: 'Sentire il buyer',
    startsAt: '2026-11-20T23:30:00.000Z',
    subject: 2,
  })
})

it('the next action is a to-do of the next working day, by the same person, unless the activity says otherwise', () => {
  expect(nextOf({ activity, now, timeZone })).toEqual({
    assignee: 3,
    description: null,
    mode: 1,
    note: null,
    previous: 7,
    startsAt: '2026-11-23',
    subject: 2,
  })
  const nextDate = '2026-12-03T10:00:00.000Z'
  expect(
    nextOf({
      activity: { ...activity, nextAssignee: 4, nextDate, nextNotes: 'Il listino\ne i campioni' },
      now,
      timeZone,
    }),
  ).toMatchObject({
    assignee: 4,
    description: 'Il listino',
    note: 'Il listino\ne i campioni',
    startsAt: nextDate,
  })
})

it('a history entry happened now, to the minute', () => {
  expect(historyOf({ activity, now })).toMatchObject({
    assignee: 3,
    mode: 1,
    previous: 7,
    startsAt: '2026-11-20T23:30:00.000Z',
    subject: 2,
  })
})

it('what follows is about all that its activity is about, whichever part brought the subject', () => {
  const order = { ...activity, company: { id: 5 } as unknown as number, lead: null, order: 9 }
  const subjects = ['company', 'lead', 'order', 'project'].map((field) => ({ field }))
  expect(aboutOf(order, subjects)).toEqual({ company: 5, lead: null, order: 9, project: null })
})

it('relations give the same, as ids and as records', () => {
  // What a populated relation has beside its id is of no matter here.
  const populated = { ...activity, assignee: { id: 3 }, company: { id: 5 }, mode: { id: 1 } }
  const args = { activity: populated as unknown as Activity, now }
  expect(nextOf({ ...args, timeZone })).toEqual(nextOf({ activity, now, timeZone }))
  expect(historyOf(args)).toEqual(historyOf({ activity, now }))
})

it('each state is open or closed, and what is no state is neither', () => {
  expect(activityStates.filter(isClosed)).toEqual(['done', 'cancelled'])
  expect(activityStates.filter(isOpen)).toEqual(['planned', 'in-progress'])
  expect([null, undefined, 'lost'].flatMap((state) => [isOpen(state), isClosed(state)])).toEqual(
    Array(6).fill(false),
  )
})
