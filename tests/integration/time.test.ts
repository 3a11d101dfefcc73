import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoment } from '#activities/moment'
import { must, type Office, startOffice } from '../support/office'

const zones = ['Europe/Rome', 'America/New_York', 'Pacific/Auckland'] as const
/** Clock changes of Rome, New York and Auckland, and a plain day. */
const days = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-09-27', '2026-07-01']

let office: Office
let company: number

beforeAll(async () => {
  office = await startOffice()
  company = (await must(office.admin.post('companies', { name: 'Officina Verdi' }))).doc.id
})

afterAll(() => office?.server.stop())

const workIn = (timeZone: string) => must(office.admin.post('globals/crm-settings', { timeZone }))

type Saved = {
  duration: null | number
  endsAt: null | string
  hasTime: boolean
  id: number
  startsAt: string
}

const plan = async (data: object): Promise<Saved> =>
  (await must(office.admin.post('activities?depth=0', { company, description: 'x', ...data }))).doc
const change = async (id: number, data: object): Promise<Saved> =>
  (await must(office.admin.patch(`activities/${id}?depth=0`, data))).doc

/** An instant as a program in that zone writes it: its own wall clock and offset. */
const writtenIn = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    month: '2-digit',
    second: '2-digit',
    timeZone,
    timeZoneName: 'longOffset',
    year: 'numeric',
  }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const offset = of('timeZoneName').replace('GMT', '').replace('−', '-') || '+00:00'
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}${offset}`
}

describe.each(zones)('a company in %s', (office) => {
  it('an all-day action, saved ten times from anywhere, stays on its day', async () => {
    await workIn(office)
    for (const day of days) {
      const made = await plan({ startsAt: day })
      expect(made).toMatchObject({ endsAt: null, hasTime: false, startsAt: `${day}T12:00:00.000Z` })
      for (let save = 0; save < 10; save += 1) {
        const browser = zones[save % 3] as string
        // As the panel sends it, as a program in that zone writes it, and with the rest of the form.
        const startsAt = save % 2 ? made.startsAt : writtenIn(made.startsAt, browser)
        const saved = await change(made.id, {
          description: `Salvata ${save}`,
          startsAt,
          ...(save % 3 === 0 && { hasTime: false }),
        })
        expect(saved.startsAt, `${startsAt} from ${browser}`).toBe(`${day}T12:00:00.000Z`)
      }
      const { body } = await officeAdmin().get(`activities/${made.id}?depth=0`)
      for (const timeZone of zones) {
        expect(formatMoment({ hasTime: body.hasTime, timeZone, value: body.startsAt })).toBe(
          day.split('-').reverse().join('/'),
        )
      }
    }
  })

  it('a local midnight is the day of that wall clock', async () => {
    await workIn(office)
    for (const day of days) {
      const midnight = new Date(Date.parse(`${day}T00:00:00Z`))
      // The instant at which this office's day begins, found from the calendar itself.
      let instant = midnight.getTime()
      for (let turn = 0; turn < 2; turn += 1) {
        const shown = writtenIn(new Date(instant).toISOString(), office).slice(0, 19)
        instant += midnight.getTime() - Date.parse(`${shown}Z`)
      }
      const text = writtenIn(new Date(instant).toISOString(), office)
      const made = await plan({ hasTime: false, startsAt: text })
      expect(made.startsAt, text).toBe(`${day}T12:00:00.000Z`)
    }
  })
})

const officeAdmin = () => office.admin
const rome = 'Europe/Rome'
const shown = ({ startsAt }: Saved) => formatMoment({ timeZone: rome, value: startsAt })
const end = ({ endsAt }: Saved) => formatMoment({ timeZone: rome, value: endsAt })

describe('across the nights in which the clocks of Rome change', () => {
  beforeAll(() => workIn(rome))

  it('in spring an hour is an hour, and 02:30 is 03:30', async () => {
    const before = await plan({ duration: 60, startsAt: '2026-03-29T01:30' })
    expect(before.startsAt).toBe('2026-03-29T00:30:00.000Z')
    expect([shown(before), end(before)]).toEqual(['29/03/2026 01:30', '29/03/2026 03:30'])
    const missing = await plan({ duration: 30, startsAt: '2026-03-29T02:30' })
    expect(missing.startsAt).toBe('2026-03-29T01:30:00.000Z')
    expect([shown(missing), end(missing)]).toEqual(['29/03/2026 03:30', '29/03/2026 04:00'])
    const named = await plan({ startsAt: '2026-03-29T02:30:00+01:00' })
    expect(named.startsAt).toBe(missing.startsAt)
  })

  it('in autumn 02:30 comes twice: an offset tells which, an hour leads from one to the other', async () => {
    const first = await plan({ duration: 60, startsAt: '2026-10-25T02:30:00+02:00' })
    expect(first.startsAt).toBe('2026-10-25T00:30:00.000Z')
    expect(first.endsAt).toBe('2026-10-25T01:30:00.000Z')
    expect([shown(first), end(first)]).toEqual(['25/10/2026 02:30', '25/10/2026 02:30'])
    const second = await plan({ startsAt: '2026-10-25T02:30:00+01:00' })
    const plain = await plan({ startsAt: '2026-10-25T02:30' })
    expect([second.startsAt, plain.startsAt]).toEqual(Array(2).fill('2026-10-25T01:30:00.000Z'))
  })

  it('what is moved keeps its duration; its end gives the duration in minutes that pass', async () => {
    const { id } = await plan({ duration: 90, startsAt: '2026-03-28T01:00' })
    const moved = await change(id, { startsAt: '2026-03-29T01:00' })
    expect(moved.duration).toBe(90)
    expect([shown(moved), end(moved)]).toEqual(['29/03/2026 01:00', '29/03/2026 03:30'])
    const longer = await change(id, { endsAt: '2026-03-29T04:00' })
    expect(longer.duration).toBe(120)
    const autumn = await change(id, { duration: 120, startsAt: '2026-10-25T01:30' })
    expect([shown(autumn), end(autumn)]).toEqual(['25/10/2026 01:30', '25/10/2026 02:30'])
    expect(Date.parse(autumn.endsAt as string) - Date.parse(autumn.startsAt)).toBe(120 * 60_000)
    for (let save = 0; save < 10; save += 1) {
      const browser = zones[save % 3] as string
      const saved = await change(id, { startsAt: writtenIn(autumn.startsAt, browser) })
      expect([saved.startsAt, saved.endsAt]).toEqual([autumn.startsAt, autumn.endsAt])
    }
  })

  it('list and timeline keep the order of what really happens', async () => {
    const card = (await must(office.admin.post('companies', { name: 'Notte' }))).doc.id
    const outcome = await office.entry('activity-outcomes', 'positive')
    const times = [
      '2026-10-25T01:30:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:30:00+01:00',
      '2026-10-25T03:30:00+01:00',
    ]
    for (const startsAt of [...times].reverse()) {
      await plan({ company: card, description: startsAt, outcome, startsAt })
    }
    const timeline = await must(office.admin.get(`companies/${card}/timeline`))
    const told = timeline.docs.flatMap((entry: { activity?: { description: string } }) =>
      entry.activity ? [entry.activity.description] : [],
    )
    expect(told).toEqual([...times].reverse())
    const list = await must(
      office.admin.get(`activities?where[company][equals]=${card}&sort=startsAt&depth=0`),
    )
    expect(list.docs.map(({ description }: { description: string }) => description)).toEqual(times)
    expect(list.docs.map(shown)).toEqual([
      '25/10/2026 01:30',
      '25/10/2026 02:30',
      '25/10/2026 02:30',
      '25/10/2026 03:30',
    ])
  })
})
