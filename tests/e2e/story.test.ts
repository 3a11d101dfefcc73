import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { type ApiClient, createClient } from '../support/client'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let admin: ApiClient

const file = 'tests/fixtures/health-centres/health-centres.csv'
const shots = 'test-results/story'

beforeAll(async () => {
  fs.mkdirSync(shots, { recursive: true })
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  browser = await launchBrowser()
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  const level = { create: 'all', read: 'all', update: 'all' }
  const group = await admin.post('groups', {
    modules: ['activities', 'companies', 'contacts'],
    name: 'Vendite',
    permissions: { activities: level, companies: level, contacts: level },
  })
  for (const name of ['giulia', 'george']) {
    const made = await admin.post('users', {
      email: `${name}@crm.example`,
      groups: [group.body.doc.id],
      name,
      password: 'password-1',
    })
    expect(made.status).toBe(201)
  }
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the same job is called in the two languages of the panel. */
const languages = [
  {
    activities: 'Attività',
    add: 'Aggiungi attività',
    attachments: 'Allegati',
    found: 'Maglias',
    import: 'Importa da file',
    language: 'it',
    locale: 'it-IT',
    report: 'Completata',
    save: 'Salva',
    start: 'Avvia l’importazione',
    toPreview: 'Vai all’anteprima',
    user: 'giulia',
  },
  {
    activities: 'Activities',
    add: 'Add activity',
    attachments: 'Attachments',
    found: 'Talete',
    import: 'Import from a file',
    language: 'en',
    locale: 'en-GB',
    report: 'Done',
    save: 'Save',
    start: 'Start the import',
    toPreview: 'Go on to the preview',
    user: 'george',
  },
] as const

describe.each(languages.filter(({ language }) => journeyLanguages.includes(language)))(
  'a new member of staff, $locale',
  (words) => {
    it('imports a list, finds a centre, adds two activities and a file, finds them by filter', async () => {
      const context = await browser.newContext({ locale: words.locale, timezoneId: 'Europe/Rome' })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const shot = (name: string) =>
        page.screenshot({ path: `${shots}/${words.locale}-${name}.png` })
      await logIn(page, words.user)

      await page.goto(`${server.url}/admin/collections/companies`)
      await page.locator('.collection-list').first().waitFor()
      await shot('1-empty-list')
      await page.locator('#list-menu').click()
      await page.getByText(words.import).click()
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText(words.toPreview).click()
      await shot('2-preview')
      await page.getByText(words.start).click()
      await page.getByRole('heading', { name: words.report }).waitFor({ timeout: 60_000 })
      await shot('3-report')

      await page.goto(`${server.url}/admin/collections/companies`)
      await page.fill('.search-filter__input', words.found.toLowerCase())
      await page.waitForURL(/search=/)
      const centre = page.locator('table a', { hasText: words.found.toUpperCase() }).first()
      await centre.waitFor()
      await shot('4-found')
      await centre.click()
      await page.locator('.doc-tabs').getByText(words.activities, { exact: true }).click()

      for (const description of ['Chiamare il direttore', 'Visita in sede']) {
        await page.getByRole('button', { name: words.add }).first().click()
        const drawer = page.locator('.drawer[open], .drawer--is-open').last()
        await drawer.locator('#field-description').fill(description)
        await shot('5-adding')
        await drawer.locator('#action-save').click()
        await page.locator('table', { hasText: description }).waitFor()
      }
      await shot('6-activities')

      await page.locator('.doc-tabs').getByText(words.attachments, { exact: true }).click()
      await page.locator('input[type=file]').setInputFiles({
        buffer: Buffer.from('Offerta 2026'),
        mimeType: 'text/plain',
        name: `offerta-${words.user}.txt`,
      })
      await page.locator('a[download]', { hasText: `offerta-${words.user}` }).waitFor()
      await shot('7-attachments')

      await page.goto(`${server.url}/admin/collections/activities?view=all`)
      await page.fill('.search-filter__input', 'direttore')
      await page.waitForURL(/search=/)
      await page
        .locator('tbody tr', { hasText: 'Visita in sede' })
        .first()
        .waitFor({ state: 'detached' })
      await page.goto(
        `${page.url()}&where[or][0][and][0][company.name][contains]=${words.found.toLowerCase()}`,
      )
      const row = page.locator('tbody tr', { hasText: words.found.toUpperCase() })
      await row.waitFor()
      await shot('8-filtered')
      const cells = await row.locator('td').allInnerTexts()
      expect(cells.filter((text) => /^\d+$/.test(text.trim()))).toEqual([])
      await context.close()
    })
  },
)

const logIn = async (page: Page, name: string) => {
  await page.goto(`${server.url}/admin/login`)
  await page.fill('#field-email', `${name}@crm.example`)
  await page.fill('#field-password', 'password-1')
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}
