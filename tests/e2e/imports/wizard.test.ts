import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { type ApiClient, createClient } from '../../support/client'
import { journeyLanguages } from '../../support/languages'
import { startServer, type TestServer } from '../../support/server'

const registry = new URL('../../fixtures/health-centres/health-centres.csv', import.meta.url)
  .pathname

let server: TestServer
let browser: Browser
let admin: ApiClient

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  browser = await launchBrowser()
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const logIn = async (locale: string, email: string, password: string): Promise<Page> => {
  const context = await browser.newContext({ acceptDownloads: true, locale })
  const page = await context.newPage()
  await page.goto(`${server.url}/admin/login`)
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return page
}

const words = {
  en: {
    done: 'Done',
    leads: 'Leads',
    menu: 'Import from a file',
    next: 'Go on to the preview',
    reason: 'Phone: Not a valid phone number',
    start: 'Start the import',
  },
  it: {
    done: 'Completata',
    leads: 'Lead',
    menu: 'Importa da file',
    next: 'Vai all’anteprima',
    reason: 'Telefono: Numero di telefono non valido',
    start: 'Avvia l’importazione',
  },
}

describe.each(journeyLanguages)('the wizard (%s)', (locale) => {
  const word = words[locale]

  it('takes a registry from the list of companies to the report', async () => {
    const page = await logIn(locale, 'admin@crm.example', 'admin-password')
    await page.goto(`${server.url}/admin/collections/companies`)
    await page.locator('#list-menu button').last().click()
    await page.getByText(word.menu).click()
    await page.waitForURL(/imports\/create/)
    await page.setInputFiles('input[type=file]', registry)
    await page.waitForURL(/imports\/\d+/)
    const address = page.locator('[data-column="indirizzo"]')
    await address.locator('.import-view__part').first().waitFor()
    expect(await address.locator('.import-view__part').count()).toBe(4)

    await page.getByRole('button', { name: word.next }).click()
    const row = page.locator('.import-view__table tbody tr').first()
    await row.waitFor()
    expect(await row.textContent()).toContain('09032')
    await page.getByRole('button', { name: word.start }).click()

    // Leave, and come back.
    const place = page.url()
    await page.goto(`${server.url}/admin/collections/companies`)
    await page.goto(place)
    await page.getByRole('heading', { name: word.done }).waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-count="created"] dd').textContent()).toBe('922')
    expect(await page.locator('[data-count="rejected"] dd').textContent()).toBe('5')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download]').click(),
    ])
    expect(fs.readFileSync(await download.path(), 'utf8')).toContain(word.reason)
    await page.context().close()
  })

  it('takes leads from the menu of their list', async () => {
    const page = await logIn(locale, 'admin@crm.example', 'admin-password')
    await page.goto(`${server.url}/admin/collections/leads`)
    await page.locator('#list-menu button').last().click()
    await page.getByText(word.menu).click()
    await page.waitForURL(/imports\/create\?target=leads/)
    await page.locator('.import-view__upload', { hasText: word.leads }).waitFor()
    await page.setInputFiles('input[type=file]', {
      buffer: Buffer.from('Trattativa;Importo\nMacchina;1.200,50\n'),
      mimeType: 'text/csv',
      name: `leads-${locale}.csv`,
    })
    await page.waitForURL(/imports\/\d+/)
    await page.getByRole('button', { name: word.next }).click()
    await page.getByRole('button', { name: word.start }).click()
    await page.getByRole('heading', { name: word.done }).waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-count="created"] dd').textContent()).toBe('1')
    await page.goto(`${server.url}/admin/collections/imports`)
    await page.locator('.cell-target', { hasText: word.leads }).first().waitFor()
    await page.context().close()
  })

  it('shows a problem in its cell, and what choosing another column changes', async () => {
    const page = await logIn(locale, 'admin@crm.example', 'admin-password')
    await page.goto(`${server.url}/admin/collections/imports/create?target=contacts`)
    await page.setInputFiles('input[type=file]', {
      buffer: Buffer.from('chi;telefono\nRossi Mario;abc\n'),
      mimeType: 'text/csv',
      name: `rubrica-${locale}.csv`,
    })
    await page.waitForURL(/imports\/\d+/)
    const column = page.locator('[data-column="chi"]')
    await column
      .locator('input')
      .first()
      .fill(locale === 'it' ? 'Cognome' : 'Last name')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: word.next }).click()
    // The preview follows the choice.
    await page.locator('.import-view__table td', { hasText: 'Rossi Mario' }).waitFor()
    expect(await page.locator('.import-view__wrong .import-view__problem').count()).toBe(1)
    expect(await page.locator('tr[data-action="reject"]').count()).toBe(1)
    await page.context().close()
  })
})

describe('who may not create', () => {
  it('is not offered the import', async () => {
    const levels = { read: 'all' }
    const group = await admin.post('groups', {
      modules: ['companies', 'contacts'],
      name: 'Readers',
      permissions: { companies: levels, contacts: levels },
    })
    await admin.post('users', {
      email: 'reader@crm.example',
      groups: [group.body.doc.id],
      name: 'Reader',
      password: 'reader-password',
    })
    const page = await logIn('en', 'reader@crm.example', 'reader-password')
    await page.goto(`${server.url}/admin/collections/companies`)
    await page.locator('.crm-list-line').first().waitFor()
    await page
      .locator('#list-menu button')
      .last()
      .click({ timeout: 2000 })
      .catch(() => {})
    expect(await page.getByText(words.en.menu).count()).toBe(0)
    await page.context().close()
  })
})
