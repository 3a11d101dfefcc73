import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  const modules = ['activities', 'companies', 'contacts', 'leads', 'projects']
  const group = await office.add('groups', {
    modules,
    name: 'Trattative e progetti',
    permissions: Object.fromEntries(modules.map((module) => [module, all])),
  })
  await office.add('users', {
    email: 'nina@crm.test',
    groups: [group],
    name: 'Nina Sarti',
    password,
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = (email: string, language: 'en' | 'it'): Promise<BrowserContext> =>
  sitDown({ browser, email, language, server })

const alive = (page: Page) => page.waitForLoadState('networkidle')
const tab = (page: Page, name: string) =>
  page.locator('.doc-tabs__tabs').getByText(name, { exact: true })
const drawer = (page: Page) => page.locator('.doc-drawer, [id^=doc-drawer]').last()

const words = {
  en: {
    activities: 'Activities',
    addActivity: 'Add activity',
    addLead: 'Add lead',
    addProject: 'Add project',
    leads: 'Leads',
    noLeads: 'No leads yet. Add the first one: an interest that may become business.',
    noProjects: 'No projects yet. Add the first one to gather its activities and files.',
    open: 'New',
    planned: 'Planned',
    projects: 'Projects',
  },
  it: {
    activities: 'Attività',
    addActivity: 'Aggiungi attività',
    addLead: 'Aggiungi lead',
    addProject: 'Aggiungi progetto',
    leads: 'Lead',
    noLeads: 'Ancora nessun lead. Aggiungi il primo: un interesse che può diventare un affare.',
    noProjects: 'Ancora nessun progetto. Aggiungi il primo per raccogliere attività e file.',
    open: 'Nuovo',
    planned: 'Programmato',
    projects: 'Progetti',
  },
} as const

/** Fills in the name of a new record in its drawer and saves it there. */
const addNamed = async (page: Page, button: string, field: string, text: string) => {
  await page.getByRole('button', { name: button }).click()
  await drawer(page).locator(`#field-${field}`).fill(text)
  await drawer(page).locator('#action-save').click()
  await drawer(page).waitFor({ state: 'detached' })
}

describe.each(journeyLanguages)('in %s', (language) => {
  const say = words[language]

  test('a lead is added beside its company, and worked on in its own page', async () => {
    const company = await office.add('companies', { name: `Sequoia ${language}` })
    const context = await desk('nina@crm.test', language)
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${company}`)
    await tab(page, say.leads).click()
    await page.waitForURL(/\/leads$/)
    await page.getByText(say.noLeads).waitFor()
    await alive(page)
    await addNamed(page, say.addLead, 'name', 'Cassette di legno')
    const row = page.locator('.crm-table tbody tr', { hasText: 'Cassette di legno' })
    await row.getByText(say.open, { exact: true }).waitFor()
    await row.getByText('Nina Sarti').waitFor()

    await row.getByRole('link', { name: 'Cassette di legno' }).click()
    await page.waitForURL(/\/collections\/leads\/\d+$/)
    await tab(page, say.activities).click()
    await page.waitForURL(/\/activities$/)
    await alive(page)
    await addNamed(page, say.addActivity, 'description', 'Sentire la falegnameria')
    await page.locator('.crm-table tbody tr', { hasText: 'Sentire la falegnameria' }).waitFor()
    const { body } = await office.admin.get(
      'activities?depth=1&where[description][equals]=Sentire la falegnameria&sort=-createdAt',
    )
    expect(body.docs[0]).toMatchObject({
      company: { id: company },
      lead: { name: 'Cassette di legno' },
    })
    await context.close()
  })

  test('a project is added beside its company; its activities are about both', async () => {
    const company = await office.add('companies', { name: `Tasso ${language}` })
    const context = await desk('nina@crm.test', language)
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${company}/projects`)
    await page.getByText(say.noProjects).waitFor()
    await alive(page)
    await addNamed(page, say.addProject, 'name', 'Linea nuova')
    const row = page.locator('.crm-table tbody tr', { hasText: 'Linea nuova' })
    await row.getByText(say.planned, { exact: true }).waitFor()
    await row.getByRole('link', { name: 'Linea nuova' }).click()
    await page.waitForURL(/\/collections\/projects\/\d+$/)
    await tab(page, say.activities).click()
    await page.waitForURL(/\/activities$/)
    await alive(page)
    await addNamed(page, say.addActivity, 'description', 'Sopralluogo')
    await page.locator('.crm-table tbody tr', { hasText: 'Sopralluogo' }).waitFor()
    const { body } = await office.admin.get('activities?depth=1&where[project.name][exists]=true')
    expect(body.docs[0]).toMatchObject({ company: { id: company } })
    await context.close()
  })
})

test('who may not read leads and projects has no tab for them', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}/activities`)
  await tab(page, words.it.activities).waitFor()
  expect(await tab(page, words.it.leads).count()).toBe(0)
  expect(await tab(page, words.it.projects).count()).toBe(0)
  await context.close()
})

test('the Italian pages are Italian', async () => {
  const lead = await office.add('leads', { amount: 12500, company: office.company, name: 'Legno' })
  const project = await office.add('projects', { company: office.company, name: 'Segheria' })
  const context = await desk('nina@crm.test', 'it')
  const page = await context.newPage()
  for (const address of [
    '/admin/collections/leads',
    '/admin/collections/projects',
    `/admin/collections/leads/${lead}`,
    `/admin/collections/projects/${project}`,
    `/admin/collections/companies/${office.company}/leads`,
    `/admin/collections/contacts/${office.contact}/leads`,
  ]) {
    await page.goto(address)
    await alive(page)
    expect(await page.locator('body').innerText(), address).not.toMatch(
      /\b(Projects?|Owner|Status|Source|Amount|Expected|Company|Contact|Campaign|Responsible|Start date|Description)\b/,
    )
  }
  await context.close()
})
