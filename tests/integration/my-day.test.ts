import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activityViews } from '#activities/views'
import { append } from '#platform/admin/address'
import { addDays, dayBounds, dayIn } from '#platform/i18n/dates'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let anna: ApiClient
let bruno: ApiClient
let company: number
let positive: number
let cancelled: number
let group: number
const ids: Record<string, number> = {}

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const rome = 'Europe/Rome'
const today = dayIn(new Date(), rome)

beforeAll(async () => {
  office = await startOffice()
  const staff = { activities: all, companies: all, contacts: all }
  const first = await office.user('Anna', staff)
  const second = await office.user('Bruno', staff)
  anna = first.client
  bruno = second.client
  ids.anna = first.id
  ids.bruno = second.id
  company = (await must(anna.post('companies', { name: 'Officina Verdi' }))).doc.id
  positive = await office.entry('activity-outcomes', 'positive')
  const { body } = await office.admin.get('activity-outcomes?depth=1&limit=100')
  cancelled = body.docs.find(
    (one: { status?: { state?: string } }) => one.status?.state === 'cancelled',
  ).id
  group = (await must(office.admin.get(`users/${ids.anna}?depth=0`))).groups[0]
})

afterAll(() => office?.server.stop())

const plan = async (description: string, data: Record<string, unknown> = {}): Promise<number> =>
  (await must(anna.post('activities', { assignee: ids.anna, company, description, ...data }))).doc
    .id

const dayOf = async (who: ApiClient, query = '') =>
  must(who.get(`activities/my-day${query}`)) as Promise<
    Record<string, { docs: { description: string; id: number }[]; hasMore: boolean }>
  >

const names = (part?: { docs: { description: string }[] }) =>
  part?.docs.map(({ description }) => description)

describe('my day', () => {
  it('tells appointments, to-dos, what is late, without a date and what was closed', async () => {
    const nine = new Date(Date.now() - 60_000).toISOString()
    await plan('Adesso', { startsAt: nine })
    await plan('Oggi senza orario', { startsAt: today })
    await plan('Ieri con orario', { startsAt: `${addDays(today, -1)}T09:00:00.000Z` })
    await plan('Ieri senza orario', { startsAt: addDays(today, -1) })
    await plan('Domani', { startsAt: addDays(today, 1) })
    await plan('Quando capita', { startsAt: null })
    await plan('Di Bruno', { assignee: ids.bruno, startsAt: today })
    const done = await plan('Fatta', { startsAt: today })
    const dropped = await plan('Annullata', { startsAt: today })
    await must(
      anna.post(`activities/${done}/advance`, { how: 'close', key: 'd', outcome: positive }),
    )
    await must(
      anna.post(`activities/${dropped}/advance`, { how: 'close', key: 'c', outcome: cancelled }),
    )
    const day = await dayOf(anna)
    expect(day).toMatchObject({ day: today, timeZone: rome, today })
    expect(names(day.appointments)).toEqual(['Adesso'])
    expect(names(day.todos)).toEqual(['Oggi senza orario'])
    expect(names(day.overdue)).toEqual(['Ieri con orario', 'Ieri senza orario'])
    expect(names(day.undated)).toEqual(['Quando capita'])
    expect(names(day.closed)).toEqual(['Annullata', 'Fatta'])
    expect(names((await dayOf(bruno)).todos)).toEqual(['Di Bruno'])
  })

  it('a timed one is on the day of the reader’s clock, a to-do on its own everywhere', async () => {
    // Half past midnight in Rome is the evening before in New York.
    await plan('Chiamata notturna', { startsAt: '2027-03-10T23:30:00.000Z' })
    await plan('Spedire il listino', { startsAt: '2027-03-11' })
    const on = (day: string, zone: string) => dayOf(anna, `?day=${day}&timeZone=${zone}`)
    const inRome = await on('2027-03-11', rome)
    expect(names(inRome.appointments)).toEqual(['Chiamata notturna'])
    expect(names(inRome.todos)).toEqual(['Spedire il listino'])
    const evening = await on('2027-03-10', 'America/New_York')
    expect(names(evening.appointments)).toEqual(['Chiamata notturna'])
    expect(names(evening.todos)).toEqual([])
    for (const zone of ['America/New_York', 'Pacific/Auckland', 'Pacific/Honolulu']) {
      expect(names((await on('2027-03-11', zone)).todos), zone).toEqual(['Spedire il listino'])
      expect(names((await on('2027-03-12', zone)).todos), zone).toEqual([])
    }
  })

  it('keeps both nights of the clock change whole', async () => {
    // 28 March 2027 has 23 hours in Rome, 31 October 25.
    await plan('Prima dell’ora legale', { startsAt: '2027-03-27T23:00:00.000Z' })
    await plan('Ultima ora legale', { startsAt: '2027-03-28T21:59:00.000Z' })
    await plan('Giorno dopo', { startsAt: '2027-03-28T22:00:00.000Z' })
    await plan('Ultima ora solare', { startsAt: '2027-10-31T22:59:00.000Z' })
    const spring = await dayOf(anna, '?day=2027-03-28')
    expect(names(spring.appointments)).toEqual(['Prima dell’ora legale', 'Ultima ora legale'])
    const autumn = await dayOf(anna, '?day=2027-10-31')
    expect(names(autumn.appointments)).toEqual(['Ultima ora solare'])
  })

  it('another day has neither what is late nor queues', async () => {
    const day = await dayOf(anna, `?day=${addDays(today, 1)}`)
    expect(names(day.todos)).toEqual(['Domani'])
    for (const part of ['overdue', 'queue', 'undated']) expect(names(day[part])).toEqual([])
  })

  it('shows what waits in the person’s groups until somebody claims it', async () => {
    const id = await plan('Richiesta dal sito', { assignee: null, assigneeGroup: group })
    await office.admin.patch(`activities/${id}`, { assignee: null })
    expect(names((await dayOf(anna)).queue)).toEqual(['Richiesta dal sito'])
    expect(names((await dayOf(bruno)).queue)).toEqual([])
    await must(anna.post(`activities/${id}/claim`))
    const day = await dayOf(anna)
    expect(names(day.queue)).toEqual([])
    expect(names(day.undated)).toContain('Richiesta dal sito')
  })

  it('says that there is more than it shows', async () => {
    const day = '2027-05-05'
    await Promise.all(Array.from({ length: 51 }, (_, n) => plan(`N. ${n}`, { startsAt: day })))
    const { todos } = await dayOf(anna, `?day=${day}`)
    expect(todos?.docs).toHaveLength(50)
    expect(todos?.hasMore).toBe(true)
  })

  it('of another person shows what the asking one may see', async () => {
    const secret = (await must(anna.post('companies', { name: 'Segreta', private: true }))).doc.id
    await plan('Segreto', { company: secret, startsAt: '2027-06-01' })
    await plan('Per tutti', { startsAt: '2027-06-01' })
    const mine = await dayOf(anna, '?day=2027-06-01')
    expect(names(mine.todos)?.sort()).toEqual(['Per tutti', 'Segreto'])
    const seen = await dayOf(bruno, `?day=2027-06-01&user=${ids.anna}`)
    expect(names(seen.todos)).toEqual(['Per tutti'])
  })

  it('refuses what is no day and no time zone', async () => {
    for (const query of ['day=2026-02-31', 'day=tomorrow', 'timeZone=Rome', 'user=x']) {
      const { body, status } = await anna.get(`activities/my-day?${query}`)
      expect(status, query).toBe(400)
      expect(body.errors[0].data.code).toBe('wrong-field')
    }
  })
})

describe('an appointment that goes on past midnight', () => {
  const at = (day: string, time: string) => `${day}T${time}`
  const daysWith = async (description: string, days: string[], query = '') => {
    const found: string[] = []
    for (const day of days) {
      const { appointments } = await dayOf(anna, `?day=${day}${query}`)
      if (names(appointments)?.includes(description)) found.push(day)
    }
    return found
  }
  const january = ['2028-01-09', '2028-01-10', '2028-01-11', '2028-01-12', '2028-01-13']

  it('is on both days, on the second one before what begins there', async () => {
    await plan('Turno di notte', { duration: 240, startsAt: at('2028-01-11', '23:00') })
    await plan('All’alba', { startsAt: at('2028-01-12', '05:00') })
    expect(await daysWith('Turno di notte', january)).toEqual(['2028-01-11', '2028-01-12'])
    const { appointments } = await dayOf(anna, '?day=2028-01-12')
    expect(names(appointments)).toEqual(['Turno di notte', 'All’alba'])
  })

  it('is on the days of the reader’s clock', async () => {
    // From 17:00 to 21:00 in New York.
    expect(await daysWith('Turno di notte', january, '&timeZone=America/New_York')).toEqual([
      '2028-01-11',
    ])
  })

  it('that ends at midnight is not on the next day, one that takes no time is on its own', async () => {
    await plan('Fino a mezzanotte', { duration: 120, startsAt: at('2028-01-11', '22:00') })
    await plan('Tutto il giorno', { duration: 24 * 60, startsAt: at('2028-01-11', '00:00') })
    await plan('A mezzanotte', { startsAt: at('2028-01-12', '00:00') })
    expect(await daysWith('Fino a mezzanotte', january)).toEqual(['2028-01-11'])
    expect(await daysWith('Tutto il giorno', january)).toEqual(['2028-01-11'])
    expect(await daysWith('A mezzanotte', january)).toEqual(['2028-01-12'])
  })

  it('of three days is on each of them, by its end as by its duration', async () => {
    const startsAt = at('2028-01-10', '09:00')
    await plan('Fiera', { endsAt: at('2028-01-12', '18:00'), startsAt })
    await plan('Cantiere', { duration: 57 * 60, startsAt })
    const three = ['2028-01-10', '2028-01-11', '2028-01-12']
    expect(await daysWith('Fiera', january)).toEqual(three)
    expect(await daysWith('Cantiere', january)).toEqual(three)
    const { appointments } = await dayOf(anna, '?day=2028-01-11')
    expect(names(appointments)?.filter((name) => name === 'Fiera')).toHaveLength(1)
  })

  it.each([
    // 26 March 2028 has 23 hours in Rome, 29 October 25.
    ['2028-03-25', '2028-03-26', '2028-03-27', 23],
    ['2028-10-28', '2028-10-29', '2028-10-30', 25],
  ])('keeps to the midnights around the night of the clock change: %s', async (...night) => {
    const [before, day, after, hours] = night
    const days = [before, day, after]
    await plan(`Notte ${day}`, { duration: 60, startsAt: at(before, '23:30') })
    await plan(`Intero ${day}`, { duration: hours * 60, startsAt: at(day, '00:00') })
    await plan(`Oltre ${day}`, { duration: hours * 60 + 1, startsAt: at(day, '00:00') })
    await plan(`Vigilia ${day}`, { duration: 24 * 60, startsAt: at(before, '00:00') })
    expect(await daysWith(`Notte ${day}`, days)).toEqual([before, day])
    expect(await daysWith(`Intero ${day}`, days)).toEqual([day])
    expect(await daysWith(`Oltre ${day}`, days)).toEqual([day, after])
    expect(await daysWith(`Vigilia ${day}`, days)).toEqual([before])
  })

  it('is work of today and not late, as long as today has a part of it', async () => {
    const midnight = dayBounds(today, rome).start.getTime()
    const hoursBefore = (hours: number) => new Date(midnight - hours * 3_600_000).toISOString()
    const mine = { assignee: ids.bruno }
    await plan('Da ieri sera', { ...mine, duration: 120, startsAt: hoursBefore(1) })
    await plan('Da tre giorni', { ...mine, duration: 73 * 60, startsAt: hoursBefore(72) })
    await plan('Finita a mezzanotte', { ...mine, duration: 60, startsAt: hoursBefore(1) })
    const { appointments, overdue } = await dayOf(bruno)
    expect(names(appointments)).toEqual(['Da tre giorni', 'Da ieri sera'])
    expect(names(overdue)).toEqual(['Finita a mezzanotte'])
  })

  it('is hidden on each of its days from who may not see it', async () => {
    const secret = (await must(anna.post('companies', { name: 'Riservata', private: true }))).doc.id
    const startsAt = at('2028-02-01', '09:00')
    await plan('Ritiro segreto', { company: secret, duration: 57 * 60, startsAt })
    await plan('Ritiro', { duration: 57 * 60, startsAt })
    for (const day of ['2028-02-01', '2028-02-02', '2028-02-03']) {
      const mine = await dayOf(anna, `?day=${day}`)
      expect(names(mine.appointments)?.sort(), day).toEqual(['Ritiro', 'Ritiro segreto'])
      const seen = await dayOf(bruno, `?day=${day}&user=${ids.anna}`)
      expect(names(seen.appointments), day).toEqual(['Ritiro'])
    }
  })

  it('is in the list of my day, and in a list by day with the filter of docs/api.md', async () => {
    const listed = async (where: object) => {
      const parts: string[] = []
      append(parts, 'where', where)
      const { docs } = await must(anna.get(`activities?${parts.join('&')}&depth=0&limit=500`))
      return names({ docs }) ?? []
    }
    const mine = activityViews.find(({ key }) => key === 'my-day')
    for (const day of ['2028-01-11', '2028-01-12']) {
      // As it reads on that day.
      const then = JSON.stringify(mine?.where).replaceAll('"today"', `"${day}"`)
      const inView = await listed(JSON.parse(then))
      expect(inView, day).toEqual(expect.arrayContaining(['Turno di notte', 'Fiera', 'Cantiere']))
      const goesOn = {
        endsAt: { greater_than: at(day, '00:00') },
        hasTime: { not_equals: false },
        startsAt: { less_than: day },
      }
      const byDay = await listed({
        and: [
          { startsAt: { greater_than_equal: addDays(day, -31) } },
          { or: [{ startsAt: { equals: day } }, goesOn] },
        ],
      })
      const { appointments } = await dayOf(anna, `?day=${day}`)
      expect(byDay.sort(), day).toEqual(names(appointments)?.sort())
    }
  })
})
