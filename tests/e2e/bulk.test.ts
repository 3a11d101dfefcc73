import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
  for (let n = 0; n < 30; n += 1) {
    await office.add('companies', { city: n < 12 ? 'Modena' : 'Parma', name: `Ditta ${n}` })
  }
  context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const list = '/admin/collections/companies?limit=10'
const rows = (page: Page) => page.locator('.table tbody tr')
const bar = (page: Page) =>
  page.getByRole('region', { name: 'Che cosa si può fare con la selezione' })
const dialog = (page: Page) => page.locator('.crm-dialog__box')

const count = async (where: string): Promise<number> =>
  (await office.admin.get(`companies/count?${where}`)).body.totalDocs

const open = async (address: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await rows(page).first().waitFor()
  return page
}

const look = async (page: Page, name: string) => {
  const folder = process.env.CRM_PICTURES
  if (!folder) return
  for (const theme of ['light', 'dark']) {
    await page.evaluate((t) => document.documentElement.setAttribute('data-theme', t), theme)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` })
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
}

describe('a salesperson changes many companies at once', () => {
  test('by mouse: all of a filter, who has them, and what came of it', async () => {
    const page = await open(`${list}&where[or][0][and][0][city][equals]=Modena`)
    await rows(page).first().locator('input[type=checkbox]').check()
    await bar(page).getByText('Selezionati: 1', { exact: true }).waitFor()
    await look(page, 'bar')
    await bar(page).getByRole('button', { name: 'Seleziona tutto il filtro (12)' }).click()
    await bar(page).getByText('Tutto il filtro è selezionato (12)').waitFor()
    await bar(page).getByRole('button', { exact: true, name: 'Assegna…' }).click()
    await look(page, 'assign')
    const owner = dialog(page).getByRole('combobox', { name: 'Titolare' })
    await owner.fill('Giulia')
    await dialog(page).getByRole('option', { name: 'Giulia Ferri' }).click()
    await dialog(page).getByRole('button', { name: 'Modifica 12 record' }).click()
    await dialog(page).getByText('Modificati 12 di 12.').waitFor()
    await look(page, 'report')
    await dialog(page).getByRole('button', { name: 'Fatto' }).click()
    await bar(page).waitFor({ state: 'detached' })
    expect(await count(`where[owner][equals]=${office.giulia}&where[city][equals]=Modena`)).toBe(12)
    expect(await count(`where[owner][equals]=${office.giulia}&where[city][equals]=Parma`)).toBe(0)
    await page.goto('/admin/collections/bulk-changes')
    await page.getByRole('link', { name: 'Aziende: Assegna' }).click()
    await page.getByText('Modificati 12 di 12.').waitFor()
    await page.getByText('Giulia Ferri').first().waitFor()
    await look(page, 'run')
    await page.close()
  })

  test('all of a saved view is that of the view', async () => {
    const saved = await context.request.post('/api/payload-query-presets', {
      data: {
        relatedCollection: 'companies',
        title: 'Di Parma',
        where: { or: [{ and: [{ city: { equals: 'Parma' } }] }] },
      },
    })
    const page = await open(`${list}&preset=${(await saved.json()).doc.id}`)
    await rows(page).first().locator('input[type=checkbox]').check()
    await bar(page).getByRole('button', { name: 'Seleziona tutto il filtro (18)' }).click()
    await bar(page).getByRole('button', { exact: true, name: 'Etichette…' }).click()
    await dialog(page).getByRole('group', { name: 'Aggiungi queste etichette' }).waitFor()
    await look(page, 'tags')
    await dialog(page).getByText('VIP').first().click()
    await dialog(page).getByRole('button', { name: 'Modifica 18 record' }).click()
    await dialog(page).getByText('Modificati 18 di 18.').waitFor()
    await dialog(page).getByRole('button', { name: 'Fatto' }).click()
    expect(await count('where[tags][exists]=true')).toBe(18)
    await page.goto('/admin/collections/companies?preset=')
    await rows(page).filter({ hasText: 'Modena' }).first().waitFor()
    await page.close()
  })

  test('a changed filter empties the selection', async () => {
    const page = await open(list)
    await rows(page).first().locator('input[type=checkbox]').check()
    await bar(page).waitFor()
    await page.locator('.search-filter input').fill('Ditta 2')
    await bar(page).waitFor({ state: 'detached' })
    await page.close()
  })

  test('by keyboard alone: a field that is chosen, and what is missing is told', async () => {
    const page = await open(`${list}&where[or][0][and][0][city][equals]=Parma&sort=name`)
    await rows(page).first().locator('input[type=checkbox]').focus()
    await page.keyboard.press('Space')
    await bar(page).waitFor()
    await page.keyboard.press('b')
    const change = bar(page).getByRole('button', { exact: true, name: 'Cambia un campo…' })
    while (!(await change.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const field = dialog(page).getByLabel('Campo')
    await field.waitFor()
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await field.selectOption({ label: 'Pseudonimo' })
    await page.keyboard.press('Control+Enter')
    await dialog(page).getByText('Compila «Pseudonimo».').waitFor()
    await look(page, 'change')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Da rivedere')
    await page.keyboard.press('Control+Enter')
    await dialog(page).getByText('Modificati 1 di 1.').waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    expect(await count('where[alias][equals]=Da rivedere')).toBe(1)
    await bar(page).waitFor({ state: 'detached' })
    // What deletes has no field: the keyboard stands in the dialog, on nothing that does it.
    await rows(page).first().locator('input[type=checkbox]').focus()
    await page.keyboard.press('Space')
    await bar(page).waitFor()
    const remove = bar(page).getByRole('button', { exact: true, name: 'Elimina…' })
    await remove.focus()
    await page.keyboard.press('Enter')
    await dialog(page).getByText('Vanno nel cestino').waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.crm-dialog__box'))
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.close()
  })

  test('on a phone: into the trash', async () => {
    const page = await open(list)
    await page.setViewportSize({ height: 844, width: 390 })
    const names = ['Ditta 0', 'Ditta 1']
    for (const name of names)
      await rows(page)
        .filter({ hasText: name })
        .first()
        .locator('input[type=checkbox]')
        .first()
        .check()
    await bar(page).getByText('Selezionati: 2', { exact: true }).waitFor()
    await look(page, 'bar-390')
    const remove = bar(page).getByRole('button', { exact: true, name: 'Elimina…' })
    await remove.click()
    await dialog(page).getByText('Vanno nel cestino').waitFor()
    await look(page, 'delete-390')
    await dialog(page).getByRole('button', { name: 'Elimina 2 record' }).click()
    await dialog(page).getByText('Eliminati 2 di 2.').waitFor()
    await dialog(page).getByRole('button', { name: 'Fatto' }).click()
    await rows(page).filter({ hasText: 'Ditta 0' }).waitFor({ state: 'detached' })
    await page.close()
  })
})
