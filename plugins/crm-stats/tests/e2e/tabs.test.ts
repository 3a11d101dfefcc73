import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, password, sitDown } from '#tests/e2e/panel/office'
import { launchBrowser } from '#tests/support/browser'
import { startServer, type TestServer } from '#tests/support/server'
import { openCountedOffice, opens } from './office'

let browser: Browser
let office: Awaited<ReturnType<typeof openCountedOffice>>
let server: TestServer

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  office = await openCountedOffice(server)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = (email: string, language: 'en' | 'it') => sitDown({ browser, email, language, server })

const region = (page: Page, name: string) => page.getByRole('region', { exact: true, name })

it('leads from the home page to an analysis, to one cell, to its rows', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  const home = async (name: string) => {
    await page.goto('/admin')
    const widget = region(page, name)
    await widget.waitFor()
    return widget
  }
  await (await home('Attività per settimana')).locator('.crm-columns').waitFor()
  // She may not read campaigns: no figure of theirs.
  expect(await region(page, 'Campagne attive').count()).toBe(0)
  await opens(
    page,
    (await home('Le mie aperte e in ritardo')).locator('a', { hasText: 'In ritardo' }),
  )
  await opens(page, (await home('Le mie aperte e in ritardo')).locator('a', { hasText: 'Aperte' }))
  await opens(page, (await home('Esiti')).locator('tbody a').first())
  await (await home('Esiti')).getByRole('link', { name: 'Apri l’analisi' }).click()
  await page.waitForURL(/\/admin\/analysis\?/)
  const table = page.locator('.crm-pivot__table')
  await table.getByText('Positivo').waitFor()
  await opens(page, table.locator('tbody a').first())
  await context.close()
})

it('has a saved analysis on the home page of who chose it', async () => {
  const context = await desk(adminEmail, 'en')
  const saved = await office.add('analyses', {
    name: 'Calls by mode',
    query: { groupBy: 'mode', measures: 'count,duration' },
    sharing: 'me',
  })
  await context.request.post('/api/payload-preferences/dashboard-layout', {
    data: {
      value: {
        layouts: [
          { data: { analysis: saved }, id: 'stats-saved-1', width: 'medium' },
          { data: {}, id: 'stats-saved-2', width: 'medium' },
          { data: {}, id: 'stats-campaigns-3', width: 'full' },
        ],
      },
    },
  })
  const page = await context.newPage()
  await page.goto('/admin')
  await region(page, 'Calls by mode').locator('.crm-bars').waitFor()
  await page.getByText('No analysis is chosen').waitFor()
  await opens(page, region(page, 'Active campaigns').locator('tbody a').first())
  await page.goto('/admin')
  await region(page, 'Calls by mode').getByRole('link', { name: 'Open the analysis' }).click()
  await page.waitForURL(new RegExp(`groupBy=mode.*analysis=${saved}`))
  await page.locator('.crm-pivot__table').waitFor()
  await context.close()
})

it('shows the picture of a company, of a person and of a campaign', async () => {
  const context = await desk(adminEmail, 'it')
  const page = await context.newPage()
  const figures = page.getByRole('list', { name: 'Valori' })
  for (const path of [`companies/${office.company}`, `contacts/${office.contact}`]) {
    await page.goto(`/admin/collections/${path}/analysis`)
    await figures.waitFor()
    expect(await figures.textContent()).toContain('Giorni fra i contatti5,0')
    await page.locator('.crm-analysis__chart svg').first().waitFor()
    await opens(page, figures.locator('a').first())
    await page.goto(`/admin/collections/${path}/analysis`)
    await opens(page, region(page, 'Per modalità').locator('tbody a').first())
  }
  await page.goto(`/admin/collections/campaigns/${office.campaign}/analysis`)
  await figures.waitFor()
  const plain = async (locator: Locator) => (await locator.textContent())?.replace(/\u00A0/g, ' ')
  const text = await plain(figures)
  expect(text).toContain('Aziende raggiunte1')
  expect(text).toContain('Costo per attività svolta150,00 €')
  expect(text).toContain('Costo per azienda raggiunta900,00 €')
  const leads = page.getByRole('list', { name: 'Lead' })
  expect(await plain(leads)).toContain('Lead aperti0')
  const costs = region(page, 'Costo per attività di ciascun esito')
  expect(await plain(costs)).toContain('Positivo225,00 €')
  await opens(page, region(page, 'Per modalità').locator('tbody a').first())
  await context.close()
})

it.each([
  ['en', /Activities\s+Analysis\s+Contacts/],
  ['it', /Attività\s+Analisi\s+Contatti/],
] as const)(
  'is a tab between the activities and the contacts of a company (%s)',
  async (language, names) => {
    const context = await desk('giulia@crm.test', language)
    const page = await context.newPage()
    await page.goto(`/admin/collections/companies/${office.company}`)
    const tabs = page.locator('.doc-tabs__tabs')
    await tabs.waitFor()
    expect(await tabs.innerText()).toMatch(names)
    await context.close()
  },
)
