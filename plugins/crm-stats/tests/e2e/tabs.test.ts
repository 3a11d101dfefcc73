import ExcelJS from 'exceljs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, openOffice, password, sitDown } from '#tests/e2e/panel/office'
import { choose, launchBrowser } from '#tests/support/browser'
import { startServer, type TestServer } from '#tests/support/server'

let browser: Browser
let campaign: number
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  office = await openOffice(server)
  const { add, admin, company, contact, giulia } = office
  const idOf = async (slug: string, code: string): Promise<number> =>
    (await admin.get(`${slug}?where[code][equals]=${code}&depth=0`)).body.docs[0].id
  const modes = [await idOf('activity-modes', 'phone'), await idOf('activity-modes', 'email')]
  const positive = await idOf('activity-outcomes', 'positive')
  const negative = await idOf('activity-outcomes', 'negative')
  campaign = await add('campaigns', {
    budget: 2000,
    cost: 900,
    expectedRevenue: 15000,
    name: 'Fiera di primavera',
    status: 'active',
  })
  for (let index = 0; index < 12; index += 1) {
    await add('activities', {
      assignee: giulia,
      campaign: index < 6 ? campaign : undefined,
      company,
      contact,
      description: `Chiamata ${index}`,
      duration: 30,
      mode: modes[index % 2],
      outcome: index % 3 === 0 ? negative : positive,
      startsAt: daysAgo(1 + index * 5),
    })
  }
  for (const days of [2, 3, -3]) {
    await add('activities', {
      assignee: giulia,
      company,
      contact,
      description: 'Da fare',
      mode: modes[0],
      startsAt: daysAgo(days),
    })
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = (email: string, language: 'en' | 'it') => sitDown({ browser, email, language, server })

const region = (page: Page, name: string) => page.getByRole('region', { exact: true, name })

/** A figure opens the list of as many activities as it says. */
const opens = async (page: Page, figure: Locator) => {
  const count = Number((await figure.textContent())?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(0)
  await figure.click()
  await page.waitForURL(/collections\/activities\?where/)
  await page.locator('.collection-list .table tbody tr').first().waitFor()
  expect(await page.locator('.collection-list .table tbody tr').count()).toBe(count)
}

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
  await opens(page, (await home('Le mie aperte e scadute')).locator('a', { hasText: 'Scadute' }))
  await opens(page, (await home('Le mie aperte e scadute')).locator('a', { hasText: 'Aperte' }))
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
  await page.goto(`/admin/collections/campaigns/${campaign}/analysis`)
  await figures.waitFor()
  const plain = async (locator: Locator) => (await locator.textContent())?.replace(/\u00A0/g, ' ')
  const text = await plain(figures)
  expect(text).toContain('Aziende raggiunte1')
  expect(text).toContain('Costo per attività svolta150,00 €')
  expect(text).toContain('Costo per azienda raggiunta900,00 €')
  const leads = page.getByRole('list', { name: 'Trattative' })
  expect(await plain(leads)).toContain('Trattative aperte0')
  const costs = region(page, 'Costo per attività di ciascun esito')
  expect(await plain(costs)).toContain('Positivo225,00 €')
  await opens(page, region(page, 'Per modalità').locator('tbody a').first())
  await context.close()
})

it('answers the mask of the sales activity analysis, and prints it', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto('/admin')
  await page.locator('#nav-sales-activity').click()
  await page.waitForURL(/\/admin\/sales-activity/)
  // Days are written as everywhere in the panel, whatever the browser.
  for (const [label, days] of [
    ['Dalla data', 90],
    ['Alla data', -10],
  ] as const) {
    const day = page.getByLabel(label, { exact: true })
    await day.fill(daysAgo(days).slice(0, 10).split('-').reverse().join('/'))
    await day.press('Escape')
  }
  await choose(page.getByLabel('Tipo di analisi', { exact: true }), 'Per venditore e modalità')
  await page.locator('.crm-analysis form button[type="submit"]').click()
  await page.waitForURL(/kind=salesperson-mode/)
  await page.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  const count = await page.locator('.crm-report__count strong').textContent()
  expect(count).toMatch(/^1[56] attività$/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { exact: true, name: 'PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^analisi-attivita_.*\.pdf$/)
  await page.getByRole('button', { exact: true, name: 'Esporta…' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { exact: true, name: 'Esporta' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Analisi attività di vendita .*\.xlsx$/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await file.path())
  const cells = (book.worksheets[0]?.getSheetValues() ?? []).slice(1) as unknown[][]
  const figures = (row: unknown[] | undefined, length: number) =>
    Array.from({ length }, (_, index) => String(row?.[index + 1] ?? ''))
  const shown = await page
    .locator('.crm-pivot__table tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
      ),
    )
  const [head = [], ...body] = shown
  expect(cells[0]?.slice(1)).toEqual(head)
  expect(cells.slice(1).map((row) => figures(row, head.length))).toEqual(body)
  await opens(page, page.locator('.crm-pivot__table tbody a').first())
  await context.close()
})

it('asks who is there', async () => {
  const stranger = await browser.newContext({ baseURL: server.url })
  const page = await stranger.newPage()
  await page.goto('/admin/sales-activity')
  await page.waitForURL(/\/admin\/login/)
  await stranger.close()
})
