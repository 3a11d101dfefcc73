import type { Browser, BrowserContext } from 'playwright-core'
import { type ApiClient, createClient } from '../../support/client'
import type { TestServer } from '../../support/server'

export const password = 'Prova-1234'
export const adminEmail = 'admin@crm.test'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }

/** A small company to work in: an admin, a sales person, one who may see activities alone. */
export const openOffice = async (server: TestServer) => {
  const admin = await createClient({ url: server.url }).login(adminEmail, password)
  const add = async (collection: string, data: object): Promise<number> => {
    const { body, status } = await admin.post(collection, data)
    if (status !== 201) throw new Error(`${collection}: ${status} ${JSON.stringify(body)}`)
    return body.doc.id
  }
  const sales = await add('groups', {
    name: 'Vendite',
    modules: ['activities', 'companies', 'contacts'],
    permissions: { activities: all, companies: all, contacts: all },
  })
  const narrow = await add('groups', {
    name: 'Solo attività',
    modules: ['activities'],
    permissions: { activities: { read: 'all' } },
  })
  const giulia = await add('users', {
    name: 'Giulia Ferri',
    email: 'giulia@crm.test',
    groups: [sales],
    password,
  })
  await add('users', { name: 'Ugo Stretti', email: 'ugo@crm.test', groups: [narrow], password })
  const company = await add('companies', { name: 'Officine Rossi S.r.l.', city: 'Bologna' })
  const contact = await add('contacts', { company, firstName: 'Anna', lastName: 'Conti' })
  const mode = await idOf(admin, 'activity-modes', 'phone')
  const subject = await idOf(admin, 'activity-subjects', 'proposal')
  const activity = await add('activities', {
    assignee: giulia,
    company,
    contact,
    description: 'Invio del preventivo',
    duration: 90,
    mode,
    startsAt: '2026-11-20T08:30:00.000Z',
    subject,
  })
  return { activity, add, admin, company, contact, giulia }
}

const idOf = async (client: ApiClient, collection: string, code: string): Promise<number> => {
  const { body } = await client.get(`${collection}?where[code][equals]=${code}`)
  return body.docs[0].id
}

type DeskArgs = {
  browser: Browser
  email: string
  language: 'en' | 'it'
  server: TestServer
  timezoneId?: string
}

/** A browser of its own for one person, logged in, in their language and time zone. */
export const sitDown = async ({
  browser,
  email,
  language,
  server,
  timezoneId = 'Europe/Rome',
}: DeskArgs): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId,
    viewport: { height: 900, width: 1500 },
  })
  context.setDefaultTimeout(20_000)
  const answer = await context.request.post('/api/users/login', { data: { email, password } })
  if (!answer.ok()) throw new Error(`${email} cannot log in: ${answer.status()}`)
  return context
}
