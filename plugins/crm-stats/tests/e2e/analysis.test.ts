import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, openOffice, password, sitDown } from '../../../../tests/e2e/panel/office'
import { launchBrowser } from '../../../../tests/support/browser'
import { startServer, type TestServer } from '../../../../tests/support/server'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  const office = await openOffice(server)
  const modes = (await office.admin.get('activity-modes?limit=3&sort=order&depth=0')).body.docs
  for (let index = 0; index < 12; index += 1) {
    await office.add('activities', {
      assignee: office.giulia,
      company: office.company,
      description: `Chiamata ${index}`,
      duration: 30,
      mode: modes[index % 2].id,
      startsAt: `2026-0${1 + (index % 3)}-15T09:00:00.000Z`,
    })
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = (email: string, language: 'en' | 'it') => sitDown({ browser, email, language, server })

const choose = async (page: Page, label: string, option: string) => {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
  await page.locator('[aria-busy="false"]').waitFor()
}

it('goes from a question to a figure to exactly its rows, and the address says it all', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto('/admin')
  await page.locator('#nav-analysis').click()
  await page.waitForURL(/\/admin\/analysis/)
  // It begins with the months of the last year.
  await page.locator('.crm-pivot__table').waitFor()
  expect(page.url()).toContain('groupBy=month')
  await choose(page, 'Periodo', 'Sempre')
  await choose(page, 'Raggruppa per', 'Modalità')
  await choose(page, 'e per', 'Mese')
  expect(page.url()).toContain('groupBy=mode%2Cmonth')
  const table = page.locator('.crm-pivot__table')
  await table.getByText('febbraio 2026').waitFor()
  // The chart draws what the table says.
  await page.locator('.crm-analysis__chart svg .recharts-bar-rectangle').first().waitFor()

  // The same address is the same analysis, in a window of its own.
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('.crm-pivot__table').getByText('febbraio 2026').waitFor()
  expect(await other.locator('.crm-pivot__table').textContent()).toBe(await table.textContent())
  await other.close()

  const figure = table.locator('tbody tr').first().locator('td a').first()
  const count = Number(await figure.textContent())
  expect(count).toBeGreaterThan(0)
  await figure.click()
  await page.waitForURL(/collections\/activities\?where/)
  await page.locator('.collection-list .table tbody tr').first().waitFor()
  expect(await page.locator('.collection-list .table tbody tr').count()).toBe(count)

  await page.goBack()
  await table.getByText('febbraio 2026').waitFor()
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('mode%2Cmonth'))
  await context.close()
})

it('is saved under a name, opened again and shared', async () => {
  const context = await desk('giulia@crm.test', 'en')
  const page = await context.newPage()
  await page.goto('/admin/analysis?groupBy=assignee&measures=count,duration')
  await page.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  await page.getByRole('button', { exact: true, name: 'Save' }).click()
  await page.getByLabel('Name', { exact: true }).fill('My people')
  await page.getByLabel('Seen by', { exact: true }).selectOption('everyone')
  await page.locator('.crm-dialog form button[type="submit"]').click()
  await page.waitForURL(/analysis=\d+/)
  await context.close()

  const colleague = await desk(adminEmail, 'en')
  const desktop = await colleague.newPage()
  await desktop.goto('/admin/analysis')
  await desktop.getByLabel('Open an analysis').selectOption({ label: 'My people' })
  await desktop.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  expect(desktop.url()).toContain('groupBy=assignee')
  expect(await desktop.locator('.crm-pivot__table').textContent()).toContain('Total duration')
  await colleague.close()
})

it('asks who is there, and tells who may not read activities', async () => {
  const stranger = await browser.newContext({ baseURL: server.url })
  const page = await stranger.newPage()
  await page.goto('/admin/analysis')
  await page.waitForURL(/\/admin\/login/)
  await stranger.close()
})
