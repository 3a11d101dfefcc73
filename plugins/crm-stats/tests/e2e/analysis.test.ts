import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, openOffice, password, sitDown } from '#tests/e2e/panel/office'
import { choose as chooseOf, launchBrowser } from '#tests/support/browser'
import { startServer, type TestServer } from '#tests/support/server'

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  office = await openOffice(server)
  const modes = (await office.admin.get('activity-modes?limit=3&sort=order&depth=0')).body.docs
  for (let index = 0; index < 12; index += 1) {
    await office.add('activities', {
      assignee: office.giulia,
      company: office.company,
      description: `Chiamata ${index}`,
      duration: 30,
      mode: modes[index % 4 === 0 ? 1 : 0].id,
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
  await chooseOf(page.getByLabel(label, { exact: true }), option)
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

  // The list says what it shows, and leads back.
  await page.locator('.crm-filter__chip', { hasText: 'Modalità' }).waitFor()
  await page.getByRole('link', { name: '← Torna alle cifre' }).click()
  await table.getByText('febbraio 2026').waitFor()
  await page.goBack()
  await page.goBack()
  await table.getByText('febbraio 2026').waitFor()
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('mode%2Cmonth'))
  await context.close()
})

it('is narrowed by a saved view of the list', async () => {
  const { admin } = office
  const made = await admin.post('payload-query-presets', {
    access: { read: { constraint: 'everyone' } },
    isShared: true,
    relatedCollection: 'activities',
    title: 'Due chiamate',
    where: { or: [{ and: [{ description: { like: 'Chiamata 1' } }] }] },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto('/admin/analysis?groupBy=assignee')
  await page.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  await page.getByRole('button', { name: 'Filtri' }).click()
  await choose(page, 'Vista salvata', 'Due chiamate')
  // Chiamata 1, 10 and 11.
  await page.locator('.crm-analysis__state strong', { hasText: /^3 / }).waitFor()
  await page
    .locator('.crm-filter__chip', { hasText: 'Descrizione contiene: “Chiamata 1”' })
    .waitFor()
  await choose(page, 'Vista salvata', 'Nessuna')
  await page.locator('.crm-analysis__state strong', { hasText: /^1\d / }).waitFor()
  await context.close()
})

it('is narrowed by any field, as one types', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto('/admin/analysis?groupBy=assignee')
  await page.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  await page.getByRole('button', { name: 'Filtri' }).click()
  await page.getByRole('button', { name: '+ Aggiungi filtro' }).click()
  const form = page.locator('.crm-condition')
  await form.locator('.crm-condition__field input').fill('Descrizione')
  await page.keyboard.press('Enter')
  await form.getByLabel('Valore', { exact: true }).fill('Chiamata 1')
  await form.getByLabel('Confronto', { exact: true }).selectOption('equals')
  await page.keyboard.press('Enter')
  await page.locator('.crm-analysis__state strong', { hasText: /^1 / }).waitFor()
  const chip = page.locator('.crm-filter__chip', { hasText: 'Descrizione: “Chiamata 1”' })
  await chip.waitFor()
  expect(new URL(page.url()).searchParams.get('where')).toContain('Chiamata 1')
  await chip.getByRole('button', { name: /^Cambia/ }).click()
  await form.getByLabel('Valore', { exact: true }).fill('Chiamata 10')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => String(url.searchParams.get('where')).includes('Chiamata 10'))
  await page.getByRole('button', { name: /^Togli il filtro/ }).click()
  await page.locator('.crm-analysis__state strong', { hasText: /^1\d / }).waitFor()
  expect(new URL(page.url()).searchParams.get('where')).toBeNull()
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
  await chooseOf(desktop.getByLabel('Open an analysis'), 'My people')
  await desktop.locator('.crm-pivot__table').getByText('Giulia Ferri').waitFor()
  expect(desktop.url()).toContain('groupBy=assignee')
  expect(await desktop.locator('.crm-pivot__table').textContent()).toContain('Total duration')
  await colleague.close()
})

it('takes the figures out as they stand on the screen, and the activities behind them', async () => {
  const context = await desk('giulia@crm.test', 'it')
  const page = await context.newPage()
  await page.goto('/admin/analysis?groupBy=mode,month&measures=count')
  const table = page.locator('.crm-pivot__table')
  await table.getByText('febbraio 2026').waitFor()
  const rowsShown = () =>
    table.locator('tr').evaluateAll((rows) =>
      rows.map((row) =>
        // The mark of the sorted column is no part of its name.
        [...row.querySelectorAll('th, td')].map((cell) =>
          cell.textContent?.replace(/[↑↓]/, '').trim(),
        ),
      ),
    )
  const unsorted = await rowsShown()
  const heading = table.getByRole('button', { name: 'Totale' })
  await heading.click()
  await heading.click()
  await table.locator('th[aria-sort="ascending"]').waitFor()
  const shown = await rowsShown()
  expect(shown).not.toEqual(unsorted)
  // By keyboard alone: open, down to the next format, send.
  const button = page.getByRole('button', { exact: true, name: 'Esporta…' })
  await button.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect
    .poll(() =>
      dialog
        .getByLabel('I valori, come sullo schermo')
        .evaluate((at) => at === document.activeElement),
    )
    .toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  expect(await dialog.getByLabel('CSV').isChecked()).toBe(true)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+Enter'),
  ])
  expect(download.suggestedFilename()).toMatch(/^Analisi - Modalità, Mese .*\.csv$/)
  const rowsOf = async (file: typeof download): Promise<string[][]> =>
    parse(fs.readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, ''), { delimiter: ';' })
  // The screen leaves a zero of two groupings out.
  const figures = (await rowsOf(download)).map((row) =>
    row.map((cell) => (cell === '0' ? '' : cell)),
  )
  expect(figures).toEqual(shown)

  await button.click()
  await dialog.getByLabel('Le attività da cui provengono, come elenco').check()
  await dialog.getByLabel('CSV').check()
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { exact: true, name: 'Esporta' }).click(),
  ])
  const total = Number(shown.at(-1)?.at(-1))
  expect(total).toBeGreaterThan(10)
  expect(await rowsOf(list)).toHaveLength(total + 1)
  await context.close()

  // Who may read activities but not take them out has no button.
  const reader = await desk('ugo@crm.test', 'it')
  const other = await reader.newPage()
  await other.goto('/admin/analysis?groupBy=mode&measures=count')
  await other.locator('.crm-pivot__table').waitFor()
  expect(await other.getByRole('button', { exact: true, name: 'Esporta…' }).count()).toBe(0)
  await reader.close()
})

it('asks who is there, and tells who may not read activities', async () => {
  const stranger = await browser.newContext({ baseURL: server.url })
  const page = await stranger.newPage()
  await page.goto('/admin/analysis')
  await page.waitForURL(/\/admin\/login/)
  await stranger.close()
})
