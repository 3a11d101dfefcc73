import { describe, expect, it } from 'vitest'
import { plannedAndCreated, responsibleAndCreator } from '#timeline/display'
import { clockOf, emptyDraft, fieldsOf, nextWorkingDay } from '#timeline/draft'
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

  it('is proposed for a working day', () => {
    expect(nextWorkingDay(new Date('2026-11-19T10:00:00Z'), timeZone)).toBe('2026-11-20')
    expect(nextWorkingDay(new Date('2026-11-20T10:00:00Z'), timeZone)).toBe('2026-11-23')
    expect(nextWorkingDay(new Date('2026-11-22T10:00:00Z'), timeZone)).toBe('2026-11-23')
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
