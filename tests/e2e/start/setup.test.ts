import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { createClient } from '../../support/client'
import { dot } from '../../support/dot'
import { startServer, type TestServer } from '../../support/server'

const password = 'una-password-lunga'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  // As whoever starts it finds it: with nothing said about groups.
  server = await startServer({ env: { CRM_STARTING_GROUPS: '' } })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { height: 900, width: 1440 },
  })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`)
const isDone = (page: Page, name: string) =>
  page.locator(`[data-step="${name}"][data-state="done"]`).waitFor()

test('an empty CRM: the first user, the set-up step by step, a colleague who adds a company', async () => {
  const page = await open()
  await page.goto('/admin')
  await page.waitForURL('**/admin/create-first-user')
  await page.fill('#field-email', 'anna@example.com')
  await page.fill('#field-password', password)
  await page.fill('#field-confirm-password', password)
  await page.fill('#field-name', 'Anna Conti')
  await page.locator('form button[type="submit"]').click()

  // Home greets her with what is to be done.
  const line = page.locator('.crm-setup__line')
  await line.getByText('0 di 5 fatti').waitFor()
  await line.getByRole('link', { name: 'Continua' }).click()
  await page.getByRole('heading', { level: 1, name: 'Configura il CRM' }).waitFor()

  const company = step(page, 'company')
  await company.getByLabel('Ragione sociale').fill('Velia Imballaggi S.r.l.')
  await company.getByLabel('Indirizzo').fill('Via Roma 1')
  await company.getByLabel('Città').fill('Bergamo')
  const logo = company.getByLabel(/^Logo/)
  await logo.setInputFiles({
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    mimeType: 'image/svg+xml',
    name: 'logo.svg',
  })
  await company.getByRole('button', { name: 'Salva' }).click()
  // What is wrong stands at the field, in Italian, and the keyboard is there.
  await company.getByText('Il file si presenta come un’immagine').waitFor()
  expect(await logo.getAttribute('aria-invalid')).toBe('true')
  expect(await logo.evaluate((input) => input === document.activeElement)).toBe(true)
  await logo.setInputFiles({ buffer: dot, mimeType: 'image/png', name: 'logo.png' })
  await company.getByRole('button', { name: 'Salva' }).click()
  await isDone(page, 'company')

  const language = step(page, 'language')
  expect(await language.getByLabel('Lingua dell’azienda').inputValue()).toBe('it')
  await language.getByLabel('Fuso orario').fill('Roma')
  await language.getByRole('button', { name: 'Conferma' }).click()
  await language.locator('input[aria-invalid]').waitFor()
  await language.getByLabel('Fuso orario').fill('Europe/Rome')
  await language.getByRole('button', { name: 'Conferma' }).click()
  await isDone(page, 'language')

  const colleagues = step(page, 'colleagues')
  await colleagues.getByLabel('Nome').fill('Bruno Sala')
  await colleagues.getByLabel('E-mail').fill('bruno@example.com')
  await colleagues.getByLabel('Gruppo').selectOption({ label: 'Vendite' })
  await colleagues.getByLabel('Password').fill('1234')
  await colleagues.getByRole('button', { name: 'Aggiungi collega' }).click()
  await colleagues.getByText('Scegli una password').waitFor()
  await colleagues.getByLabel('Password').fill(password)
  await colleagues.getByRole('button', { name: 'Aggiungi collega' }).click()
  await isDone(page, 'colleagues')
  await colleagues.getByRole('list').getByText('Vendite').waitFor()

  // What waits is skipped; the mail says what to set.
  await step(page, 'import').getByRole('button', { name: 'Da fare' }).click()
  await step(page, 'import').getByRole('link', { name: 'Importa aziende' }).waitFor()
  await step(page, 'mail').getByRole('button', { name: 'Da fare' }).click()
  await step(page, 'mail').getByText('SMTP_URL').waitFor()
  await step(page, 'mail').getByRole('button', { name: 'Salta' }).click()
  await page.locator('[data-step="mail"][data-state="skipped"]').waitFor()

  // Left and come back to.
  await page.goto('/admin')
  await line.getByText('3 di 5 fatti').waitFor()

  const colleague = await open()
  await colleague.goto('/admin/login')
  await colleague.fill('#field-email', 'bruno@example.com')
  await colleague.fill('#field-password', password)
  await colleague.locator('form button[type="submit"]').click()
  await colleague.getByRole('heading', { level: 1, name: 'La mia giornata' }).waitFor()
  expect(await colleague.locator('.crm-setup__line').count()).toBe(0)
  await colleague.getByRole('link', { name: 'Aggiungi la tua prima azienda' }).click()
  await colleague.fill('#field-name', 'Officine Rossi S.r.l.')
  await colleague.locator('#action-save').click()
  await colleague.waitForURL(/collections\/companies\/\d+/)

  // The fourth step is done by what he did, and with the fifth skipped nothing is left.
  await page.goto('/admin/setup')
  await isDone(page, 'import')
  await page.goto('/admin')
  await page.getByRole('heading', { level: 1, name: 'La mia giornata' }).waitFor()
  expect(await line.count()).toBe(0)
  const admin = await createClient({ url: server.url }).login('anna@example.com', password)
  const { body } = await admin.get('companies?depth=0')
  expect(body.docs).toMatchObject([{ name: 'Officine Rossi S.r.l.' }])
  await page.context().close()
  await colleague.context().close()
})

test('it is hidden, and brought back in the settings', async () => {
  const page = await open()
  await page.context().request.post('/api/users/login', {
    data: { email: 'anna@example.com', password },
  })
  await page.goto('/admin/setup')
  await page.getByRole('button', { name: 'Nascondi la configurazione iniziale' }).click()
  await page.getByText('La configurazione iniziale è nascosta').waitFor()
  await page.goto('/admin/globals/crm-settings')
  expect(await page.locator('#field-setupHidden').isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Apri la configurazione iniziale' }).click()
  await page.getByRole('button', { name: 'Mostrala di nuovo nella Home' }).click()
  await page.getByRole('button', { name: 'Nascondi la configurazione iniziale' }).waitFor()
  await page.context().close()
})

test('one’s day is all that stands above the fold', async () => {
  const page = await open()
  await page.context().request.post('/api/users/login', {
    data: { email: 'bruno@example.com', password },
  })
  await page.goto('/admin')
  const day = await page.locator('.crm-today').boundingBox()
  expect((day?.y ?? 0) + (day?.height ?? 0)).toBeGreaterThanOrEqual(890)
  for (const widget of await page.locator('.crm-widget').all()) {
    expect((await widget.boundingBox())?.y).toBeGreaterThanOrEqual(900)
  }
  await page.context().close()
})
