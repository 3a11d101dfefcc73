import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import type { ApiClient } from '../support/client'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let admin: ApiClient

/** Pictures are kept where `SHOTS_FOLDER` says, to be looked at. */
const shots = process.env.SHOTS_FOLDER
const shoot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  ;({ admin } = await openOffice(server))
  for (const name of ['Cantina Bianchi', '=Formula Srl', 'Àncora & figli']) {
    await admin.post('companies', { city: 'Asti', name, phone: '+39 0141 530 000' })
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const words = {
  en: {
    chosen: 'Columns of my choice',
    onScreen: 'Columns of the screen',
    export: 'Export…',
    rows: '3 rows',
    start: 'Export',
  },
  it: {
    chosen: 'Colonne a scelta',
    onScreen: 'Colonne dello schermo',
    export: 'Esporta…',
    rows: '3 righe',
    start: 'Esporta',
  },
}

const openDialog = async (page: Page, language: 'en' | 'it') => {
  await page.goto('/admin/collections/companies?search=Asti&limit=25')
  await page.locator('#list-menu button').last().click()
  await page.getByText(words[language].export, { exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words[language].rows).waitFor()
  // The keyboard is in the form.
  await dialog.locator('input:focus').waitFor()
  return dialog
}

describe.each(journeyLanguages)('in %s', (language) => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await sitDown({ browser, email: 'giulia@crm.test', language, server })
    page = await context.newPage()
  })
  afterAll(() => context?.close())

  it('the companies on the screen are those of the file', async () => {
    const dialog = await openDialog(page, language)
    await shoot(page, `dialog-${language}`)
    await dialog.getByLabel(words[language].onScreen).check()
    await dialog.getByLabel('CSV').check()
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: words[language].start }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(
      language === 'it' ? /^Aziende .*\.csv$/ : /^Companies .*\.csv$/,
    )
    const content = fs.readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '')
    const rows: string[][] = parse(content, { delimiter: language === 'it' ? ';' : ',' })
    const shown = await page.locator('.cell-name').allInnerTexts()
    expect(rows.slice(1).map(([name]) => name?.replace(/^'/, ''))).toEqual(
      shown.map((name) => name.trim()),
    )
    const headings = await page.locator('thead th:not(#heading-_select)').allInnerTexts()
    expect(rows[0]).toEqual(headings.map((heading) => heading.trim()))
  })

  it('chosen columns are remembered', async () => {
    let dialog = await openDialog(page, language)
    await dialog.getByLabel(words[language].chosen).check()
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
    const boxes = dialog.getByRole('checkbox')
    await boxes.nth(0).check()
    await shoot(page, `columns-${language}`)
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: words[language].start }).click()
    const content = fs.readFileSync(await (await coming).path(), 'utf8')
    expect(content.trim().split('\r\n')[0]).not.toMatch(/[;,]/)
    dialog = await openDialog(page, language)
    expect(await dialog.getByLabel(words[language].chosen).isChecked()).toBe(true)
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await page.keyboard.press('Escape')
  })

  it('my exports has the files, and one of them goes', async () => {
    await page.goto('/admin/collections/exports')
    const links = page.locator('.cell-filename a')
    await links.first().waitFor()
    await shoot(page, `list-${language}`)
    const before = await links.count()
    await page.locator('.cell-title a').first().click()
    await page.locator('.crm-export-view').waitFor()
    await shoot(page, `view-${language}`)
    await page.getByRole('button', { name: language === 'it' ? 'Elimina' : 'Delete' }).click()
    await page
      .locator('.confirmation-modal button, dialog button')
      .filter({ hasText: language === 'it' ? 'Elimina' : 'Delete' })
      .last()
      .click()
    await page.waitForURL(/collections\/exports$/)
    await expect.poll(() => links.count()).toBe(before - 1)
  })
})

it('a file of wider rights says so, and is made anew at a press', async () => {
  const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
  const page = await context.newPage()
  const made = await context.request.post('/api/exports', {
    data: { collection: 'companies', columns: ['name'], format: 'csv' },
  })
  const { id } = await made.json()
  const { body } = await admin.get('groups?where[name][equals]=Vendite&depth=0')
  const [{ id: group, permissions }] = body.docs
  const companies = { ...permissions.companies, read: 'own' }
  await admin.patch(`groups/${group}`, { permissions: { ...permissions, companies } })
  await page.goto('/admin/collections/exports')
  await page.locator('.cell-filename a').first().click()
  await page.getByText('Quello che puoi vedere è cambiato').waitFor()
  await page.goto(`/admin/collections/exports/${id}`)
  await page.getByText('Quello che puoi vedere è cambiato').waitFor()
  await shoot(page, 'refused-it')
  await page.getByRole('button', { name: 'Rifai il file' }).click()
  const link = page.getByRole('link', { name: 'Scarica' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  // None of them is hers.
  const content = fs.readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '')
  expect(content.trim()).toBe('Ragione sociale')
  await admin.patch(`groups/${group}`, { permissions })
  await context.close()
})

it('without the right the menu has no export', async () => {
  const context = await sitDown({ browser, email: 'ugo@crm.test', language: 'it', server })
  const page = await context.newPage()
  await page.goto('/admin/collections/activities?view=all')
  await page.locator('.collection-list').waitFor()
  expect(await page.getByText('Esporta…').count()).toBe(0)
  await context.close()
})

if (shots) {
  it('looks right in the dark and on a phone', async () => {
    const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
    const page = await context.newPage()
    await page.setViewportSize({ height: 780, width: 390 })
    await openDialog(page, 'it')
    await shoot(page, 'dialog-phone')
    await page.goto('/admin/collections/exports')
    await page.locator('.collection-list').waitFor()
    await shoot(page, 'list-phone')
    await context.addCookies([{ name: 'payload-theme', url: server.url, value: 'dark' }])
    await page.setViewportSize({ height: 900, width: 1400 })
    await openDialog(page, 'it')
    await shoot(page, 'dialog-dark')
    await context.close()
  })
}

it('says how many of the records on the screen may leave', async () => {
  const add = async (collection: string, data: object): Promise<number> =>
    (await admin.post(collection, data)).body.doc.id
  const group = await add('groups', {
    name: 'Solo le proprie',
    modules: ['companies'],
    permissions: { companies: { create: 'own', export: 'own', read: 'all' } },
  })
  await add('users', { email: 'pia@crm.test', groups: [group], name: 'Pia Sola', password })
  const context = await sitDown({ browser, email: 'pia@crm.test', language: 'it', server })
  const page = await context.newPage()
  await page.goto('/admin/collections/companies?search=Asti&limit=25')
  await page.locator('#list-menu button').last().click()
  await page.getByText('Esporta…', { exact: true }).click()
  await page.getByRole('dialog').getByText('esportare 0 di questi 3 record').waitFor()
  await context.close()
})
