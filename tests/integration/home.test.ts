import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sundayAfter } from '#home/operations/laterThisWeek'
import { addDays, dayIn } from '#platform/i18n/dates'
import { must, type Office, startOffice } from '../support/office'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const look = { read: 'all' } as const
const staff = { activities: all, companies: all, contacts: all }
const modules = ['activities', 'companies', 'contacts']
const rome = 'Europe/Rome'
const today = dayIn(new Date(), rome)

let office: Office

beforeAll(async () => {
  office = await startOffice()
})

afterAll(() => office?.server.stop())

const homeOf = async (client: Office['admin']) =>
  String((await client.speaking('it').get('/admin')).body)
const stepsIn = (html: string) =>
  [...html.matchAll(/data-next-step="(\w+)"/g)].map(([, step]) => step)

describe('who may only read', () => {
  it('gets the ways to what there is to read, and no empty day', async () => {
    const readers = { activities: look, companies: look, contacts: look }
    const { client } = await office.user('Rita', readers, ['activities', 'companies'])
    const html = await homeOf(client)
    expect(html).toContain('Qui puoi consultare, senza modificare')
    const [, ways = ''] = html.split('data-home="ways"')
    expect(ways).toContain('/admin/collections/companies')
    // Not shown to their group.
    expect(ways).not.toContain('/admin/collections/contacts')
    expect(ways).not.toContain('/admin/collections/leads')
    // Nothing that they could not do is asked of them.
    expect(html).toContain('Nessuna attività nelle ultime 12 settimane.')
    expect(html).not.toContain('Aggiungine una')
    expect(html).not.toContain('crm-today__head')
    expect(stepsIn(html)).toEqual([])
  })
})

describe('the next steps', () => {
  it('are three for somebody new, and go one by one as they are done', async () => {
    const { client, id } = await office.user('Anna', staff, modules)
    expect(stepsIn(await homeOf(client))).toEqual(['card', 'wrote', 'planned'])
    const company = (await must(client.post('companies', { name: 'Rossi' }))).doc.id
    expect(stepsIn(await homeOf(client))).toEqual(['wrote', 'planned'])
    const status = await office.entry('activity-statuses', 'done')
    const done = { assignee: id, company, description: 'Prima telefonata', startsAt: today, status }
    await must(client.post('activities', done))
    expect(stepsIn(await homeOf(client))).toEqual(['planned'])
    const plan = { assignee: id, company, description: 'Visita', startsAt: addDays(today, 20) }
    await must(client.post('activities', plan))
    expect(stepsIn(await homeOf(client))).toEqual([])
  })

  it('are those that one may take', async () => {
    const { client } = await office.user('Bruno', { activities: look, companies: all }, modules)
    expect(stepsIn(await homeOf(client))).toEqual(['card'])
  })
})

describe('figures', () => {
  it('of the company say so, those of one’s own, too', async () => {
    const { client } = await office.user('Carlo', staff, modules)
    expect(await homeOf(client)).toContain('tutta l’azienda')
    const own = { read: 'own' } as const
    const { client: dora } = await office.user('Dora', { activities: own }, modules)
    const html = await homeOf(dora)
    expect(html).not.toContain('tutta l’azienda')
    expect(html).toContain('mie · ')
  })
})

describe('later this week', () => {
  const sunday = sundayAfter(today)

  it('ends on Sunday', () => {
    expect(sundayAfter('2026-11-23')).toBe('2026-11-29')
    expect(sundayAfter('2026-11-28')).toBe('2026-11-29')
    expect(sundayAfter('2026-11-29')).toBe('2026-11-29')
  })

  it('has what one has planned after the day until Sunday, and nothing of others', async () => {
    const monday = addDays(sunday, 1)
    const next = addDays(monday, 6)
    const { client, id } = await office.user('Elena', staff, modules)
    const other = await office.user('Fabio', staff, modules)
    const company = (await must(client.post('companies', { name: 'Verdi' }))).doc.id
    const plan = (description: string, data: Record<string, unknown>) =>
      must(client.post('activities', { assignee: id, company, description, ...data }))
    await plan('Lunedì', { startsAt: monday })
    await plan('Lunedì sera', { startsAt: `${monday}T23:30` })
    await plan('Domenica sera', { startsAt: `${next}T23:30` })
    await plan('Domenica', { startsAt: next })
    await plan('Martedì presto', { startsAt: `${addDays(monday, 1)}T00:00` })
    await plan('Dopo', { startsAt: addDays(next, 1) })
    await plan('Subito dopo', { startsAt: `${addDays(next, 1)}T00:00` })
    await plan('Di Fabio', { assignee: other.id, startsAt: next })
    const planned = async (day: string) => {
      const { docs } = await must(client.get(`activities/later-this-week?day=${day}`))
      return docs.map(({ description }: { description: string }) => description)
    }
    expect(await planned(monday)).toEqual(['Martedì presto', 'Domenica', 'Domenica sera'])
    expect(await planned(next)).toEqual([])
    const { body, status } = await client.get('activities/later-this-week?timeZone=Roma')
    expect(status).toBe(400)
    expect(body.errors[0].data).toMatchObject({ code: 'wrong-field', field: 'timeZone' })
  })
})
