import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let context: BrowserContext

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  for (let n = 0; n < 3; n += 1)
    await office.add('companies', { city: 'Modena', name: `Ditta ${n}` })
  context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const following = async () =>
  (await office.admin.get(`activities/count?where[previous][equals]=${office.activity}`)).body
    .totalDocs as number
const stateOf = async () =>
  (await office.admin.get(`activities/${office.activity}?depth=0`)).body.state as string
const city = async (name: string) =>
  (await office.admin.get(`companies?where[name][equals]=${name}&depth=0`)).body.docs[0]
    .city as string
const undone = (page: Page) => page.getByText('Annullato: tutto è come prima.')

test('a salesperson takes back an advance, a cell and a bulk change', async () => {
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}`)
  await page.locator(`[data-activity="${office.activity}"]`).getByText('Avanza').click()
  const dialog = page.locator('.crm-dialog__box')
  await dialog.getByText('Chiudi con storico').click()
  await dialog.getByText('Positivo').click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { exact: true, name: 'Annulla' }).waitFor()
  await dialog.waitFor({ state: 'detached' })
  expect(await stateOf()).toBe('done')
  expect(await following()).toBe(1)
  await page.keyboard.press('Control+z')
  await undone(page).waitFor()
  expect(await stateOf()).toBe('planned')
  expect(await following()).toBe(0)
  await page.locator(`[data-activity="${office.activity}"]`).getByText('Avanza').waitFor()
  // Once is enough: there is nothing more to take back.
  await page.keyboard.press('Control+z')

  await page.goto('/admin/collections/companies?limit=10&sort=name')
  const cell = page.locator('tr', { hasText: 'Ditta 0' }).locator('.cell-city')
  await cell.dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Parma')
  await page.keyboard.press('Enter')
  await page.getByText('Città: modifica salvata.').waitFor()
  expect(await city('Ditta 0')).toBe('Parma')
  await page.getByRole('button', { exact: true, name: 'Annulla' }).click()
  await undone(page).first().waitFor()
  expect(await city('Ditta 0')).toBe('Modena')
  await page.locator('tr', { hasText: 'Ditta 0' }).getByText('Modena').waitFor()

  await page.goto('/admin/collections/companies?limit=10&where[or][0][and][0][city][equals]=Modena')
  for (const box of await page.locator('.table tbody tr input[type=checkbox]').all())
    await box.check()
  const bar = page.getByRole('region', { name: 'Che cosa si può fare con la selezione' })
  await bar.getByRole('button', { exact: true, name: 'Assegna…' }).click()
  await dialog.getByRole('combobox', { name: 'Titolare' }).fill('Giulia')
  await dialog.getByRole('option', { name: 'Giulia Ferri' }).click()
  await dialog.getByRole('button', { name: 'Modifica 3 record' }).click()
  await dialog.getByText('Modificati 3 di 3.').waitFor()
  const owned = async () =>
    (await office.admin.get(`companies/count?where[owner][equals]=${office.giulia}`)).body.totalDocs
  expect(await owned()).toBe(3)
  await dialog.getByRole('button', { name: 'Annulla la modifica' }).click()
  await dialog.getByText('Annullati: 3.').waitFor()
  expect(await owned()).toBe(0)
  await dialog.getByRole('button', { name: 'Fatto' }).click()

  // The keys say it.
  await page.keyboard.press('?')
  await page.getByText('Annulla l’ultima operazione').waitFor()
  await page.close()
})
