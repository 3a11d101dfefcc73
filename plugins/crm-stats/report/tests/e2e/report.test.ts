import ExcelJS from 'exceljs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, password, sitDown } from '#tests/e2e/panel/office'
import { choose, launchBrowser } from '#tests/support/browser'
import { startServer, type TestServer } from '#tests/support/server'
import { daysAgo, openCountedOffice, opens } from '../../../tests/e2e/office'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  await openCountedOffice(server)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('answers the mask of the sales activity analysis, and prints it', async () => {
  const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
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
    // Escape gives the field the keyboard once more, a moment later, and with it its calendar.
    await day.press('Tab')
    await page.locator('.react-datepicker').waitFor({ state: 'detached' })
  }
  await choose(page.getByLabel('Tipo di analisi', { exact: true }), 'Per responsabile e modalità')
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
