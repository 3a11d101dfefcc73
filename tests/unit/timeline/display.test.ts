import { describe, expect, it } from 'vitest'
import {
  closedEarly,
  closedWith,
  dayInWords,
  plannedAndCreated,
  responsibleAndCreator,
} from '#timeline/display'
import { instantsOf, readFilter, writeFilter } from '#timeline/filter'

const timeZone = 'Europe/Rome'

describe('planned date (creation date)', () => {
  it('shows both where they differ', () => {
    expect(
      plannedAndCreated({
        createdAt: '2026-11-20T08:00:10.000Z',
        hasTime: true,
        startsAt: '2026-11-22T09:30:00.000Z',
        timeZone,
      }),
    ).toEqual({ created: '20/11/2026 09:00', planned: '22/11/2026 10:30' })
  })

  it('shows one where a timed activity was written down in its minute', () => {
    const at = (seconds: string) => `2026-11-22T09:30:${seconds}.000Z`
    expect(
      plannedAndCreated({ createdAt: at('59'), hasTime: true, startsAt: at('00'), timeZone }),
    ).toEqual({ created: null, planned: '22/11/2026 10:30' })
  })

  it('shows one where a to-do was written down on its day, by the clock of the reader', () => {
    const todo = {
      createdAt: '2026-11-21T23:30:00.000Z',
      hasTime: false,
      startsAt: '2026-11-22T12:00:00.000Z',
    }
    expect(plannedAndCreated({ ...todo, timeZone })).toEqual({
      created: null,
      planned: '22/11/2026',
    })
    expect(plannedAndCreated({ ...todo, timeZone: 'America/New_York' })).toEqual({
      created: '21/11/2026',
      planned: '22/11/2026',
    })
  })

  it('keeps the day of a to-do in every time zone', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', timeZone]) {
      const { planned } = plannedAndCreated({
        createdAt: '2026-01-01T00:00:00.000Z',
        hasTime: false,
        startsAt: '2026-11-22T12:00:00.000Z',
        timeZone: zone,
      })
      expect(planned).toBe('22/11/2026')
    }
  })

  it('shows the creation date alone where nothing is planned', () => {
    expect(plannedAndCreated({ createdAt: '2026-11-22T09:30:00.000Z', timeZone })).toEqual({
      created: '22/11/2026 10:30',
      planned: '',
    })
  })
})

it('says when something was closed before its day, and only then', () => {
  const planned = {
    hasTime: true,
    startsAt: '2026-11-30T09:00:00.000Z',
    state: 'done',
    timeZone,
    updatedAt: '2026-12-04T09:00:00.000Z',
  }
  const closed = (completedAt: null | string, change: object = {}) =>
    closedEarly({ ...planned, completedAt, ...change })
  expect(closed('2026-11-26T08:00:00.000Z')).toBe('2026-11-26T08:00:00.000Z')
  expect(closed('2026-11-30T08:00:00.000Z')).toBeNull()
  expect(closed('2026-12-02T08:00:00.000Z')).toBeNull()
  expect(closed(null)).toBeNull()
  expect(closed('2026-11-26T08:00:00.000Z', { state: 'planned' })).toBeNull()
  // A to-do of that day, closed in the morning.
  const toDo = { hasTime: false, startsAt: '2026-11-30T12:00:00.000Z' }
  expect(closed('2026-11-30T07:00:00.000Z', toDo)).toBeNull()
  // What was cancelled has no date of its end: when it was last changed.
  const cancelled = { state: 'cancelled', updatedAt: '2026-11-25T09:00:00.000Z' }
  expect(closed(null, cancelled)).toBe('2026-11-25T09:00:00.000Z')
})

it('says a day in words, with the year where it is another one', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const day = (startsAt: string, language: string) =>
    dayInWords({ hasTime: true, startsAt, timeZone }, language, now)
  expect(day('2026-12-15T09:00:00.000Z', 'it')).toBe('15 dicembre')
  expect(day('2026-12-31T23:30:00.000Z', 'it')).toBe('1 gennaio 2027')
  expect(day('2027-01-02T09:00:00.000Z', 'en-GB')).toBe('2 January 2027')
})

describe('the two activities of one step', () => {
  const history = {
    completedAt: '2026-11-20T10:00:00.100Z',
    createdAt: '2026-11-20T10:00:00.100Z',
    id: 8,
    previous: { completedAt: '2026-11-20T10:00:00.000Z', id: 7 },
    state: 'done',
  }

  it('are what was closed and what was written down with it', () => {
    expect(closedWith(history)).toBe(7)
  })

  it('are not what was planned then and done later, nor what may not be seen', () => {
    expect(closedWith({ ...history, completedAt: '2026-11-21T10:00:00.000Z' })).toBeNull()
    expect(closedWith({ ...history, state: 'planned' })).toBeNull()
    expect(closedWith({ ...history, previous: 7 })).toBeNull()
    expect(closedWith({ ...history, previous: { completedAt: null, id: 7 } })).toBeNull()
    const before = { completedAt: '2026-11-19T10:00:00.000Z', id: 7 }
    expect(closedWith({ ...history, previous: before })).toBeNull()
  })
})

describe('responsible (creator)', () => {
  const anna = { id: 1, name: 'Anna' }
  const bruno = { id: 2, name: 'Bruno' }

  it('shows both where they differ, one where they are the same', () => {
    expect(responsibleAndCreator({ creator: bruno, responsible: anna })).toEqual({
      creator: 'Bruno',
      responsible: 'Anna',
    })
    expect(responsibleAndCreator({ creator: anna, responsible: { ...anna } })).toEqual({
      creator: null,
      responsible: 'Anna',
    })
  })

  it('goes by the person, not by the name', () => {
    const other = { id: 3, name: 'Anna' }
    expect(responsibleAndCreator({ creator: other, responsible: anna }).creator).toBe('Anna')
  })

  it('knows activities that nobody has or nobody made', () => {
    expect(responsibleAndCreator({ creator: anna, responsible: null })).toEqual({
      creator: 'Anna',
      responsible: null,
    })
    expect(responsibleAndCreator({ creator: null, responsible: anna })).toEqual({
      creator: null,
      responsible: 'Anna',
    })
  })
})

describe('the filter in the address', () => {
  it('is read as it was written; what makes no sense is left out', () => {
    const filter = { kind: 'call', person: '3', plannedFrom: '2026-11-01' }
    const address = new URLSearchParams(`${writeFilter(filter)}&mode=x&createdTo=soon`)
    expect(readFilter((key) => address.get(key))).toEqual(filter)
  })

  it('takes whole days of the reader’s clock', () => {
    expect(
      instantsOf({ createdTo: '2026-10-25', plannedFrom: '2026-10-25', tag: '1' }, timeZone),
    ).toEqual({
      createdTo: '2026-10-25T23:00:00.000Z',
      plannedFrom: '2026-10-24T22:00:00.000Z',
      tag: '1',
    })
  })
})
