import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password } from '../panel/office'
import { type Hands, handsOf, ways } from './hands'

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  office = await openOffice(server)
  for (const city of ['Modena', 'Parma'])
    for (let n = 1; n <= 3; n += 1) await office.add('companies', { city, name: `${city} ${n}` })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const rowsOf = ({ page }: Hands) => page.locator('.collection-list tbody tr')

describe.each(ways)('a salesperson’s day (%s)', (way) => {
  let hands: Hands

  beforeAll(async () => {
    hands = await handsOf({ browser, email: 'giulia@crm.test', server, way })
  })
  beforeEach(() => hands.page.goto('/admin'))
  afterAll(() => hands?.leave())

  test('finds a customer, and goes back to the list', async () => {
    const { goTo, page, press, write } = hands
    await goTo('Aziende')
    await rowsOf(hands).filter({ hasText: 'Parma 1' }).waitFor()
    await write(page.locator('.search-filter input'), 'modena 2')
    await rowsOf(hands).filter({ hasText: 'Parma 1' }).waitFor({ state: 'detached' })
    await press(rowsOf(hands).getByRole('link', { name: 'Modena 2' }))
    await page.locator('.crm-timeline').waitFor()
    await page.waitForFunction(() => document.title.endsWith('Modena 2 · CRM'))
    await page.goBack()
    await rowsOf(hands).filter({ hasText: 'Modena 2' }).waitFor()
    expect(await page.locator('.search-filter input').inputValue()).toBe('modena 2')
    // Who works by keyboard goes on where they were.
    if (way === 'keyboard') await page.locator('td a:focus', { hasText: 'Modena 2' }).waitFor()
  })

  test('filters a list, keeps it as a view, takes the filter away and comes back', async () => {
    const { goTo, page, press, write } = hands
    await goTo('Aziende')
    await press(page.getByRole('button', { exact: true, name: 'Filtro' }))
    const form = page.locator('.crm-condition')
    await write(form.locator('.crm-condition__field input'), 'Città')
    await page.locator('.rs__option').first().waitFor()
    await page.keyboard.press('Enter')
    await write(form.getByLabel('Valore', { exact: true }), 'Modena')
    await press(form.getByRole('button', { name: 'Applica' }))
    await rowsOf(hands).filter({ hasText: 'Parma' }).first().waitFor({ state: 'detached' })
    const chip = page.locator('.crm-filter__chip')
    await chip.filter({ hasText: 'Modena' }).waitFor()
    await page.locator('.crm-views__one[aria-current]', { hasText: 'Tutto' }).waitFor()
    await press(page.locator('#crm-view-menu button').first())
    await press(page.getByRole('button', { name: 'Salva come nuova vista …' }))
    const dialog = page.locator('.crm-dialog__box')
    await write(dialog.getByLabel('Nome'), `Modena ${way}`)
    await press(dialog.getByRole('button', { name: 'Salva' }))
    const tab = page.locator('.crm-views__one', { hasText: `Modena ${way}` })
    await tab.and(page.locator('[aria-current]')).waitFor()
    await press(page.getByRole('button', { name: /^Togli il filtro/ }))
    await rowsOf(hands).filter({ hasText: 'Parma 1' }).waitFor()
    expect(await chip.count()).toBe(0)
    await press(tab)
    await chip.filter({ hasText: 'Modena' }).waitFor()
    await rowsOf(hands).filter({ hasText: 'Parma' }).first().waitFor({ state: 'detached' })
    expect(await rowsOf(hands).count()).toBe(3)
  })

  test('adds what is to be done with the customer on the screen', async () => {
    const { goTo, page, press, write } = hands
    await goTo('Aziende')
    await press(rowsOf(hands).getByRole('link', { name: 'Parma 3' }))
    await page.locator('.crm-timeline').waitFor()
    await press(page.locator('#crm-new-menu button').first())
    await press(page.locator('#crm-new-activities'))
    const drawer = page.locator('.doc-drawer')
    await write(drawer.locator('#field-description'), `Telefonare ${way}`)
    const saved = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().includes('/api/activities'),
    )
    await press(drawer.locator('#action-save'))
    expect((await saved).status()).toBe(201)
    await drawer.waitFor({ state: 'detached' })
    await page.locator('.crm-timeline').getByText(`Telefonare ${way}`).waitFor()
  })

  test('marks a customer and finds it in the navigation', async () => {
    const { goTo, page, press } = hands
    await goTo('Aziende')
    await press(rowsOf(hands).getByRole('link', { name: 'Parma 2' }))
    await page.locator('.crm-timeline').waitFor()
    await press(page.getByRole('button', { name: 'Aggiungi ai preferiti' }))
    await page.getByRole('button', { name: 'Togli dai preferiti' }).waitFor()
    await goTo('Contatti')
    await page.waitForURL(/collections\/contacts/)
    await goTo('Parma 2')
    await page.locator('.crm-timeline').waitFor()
    await press(page.getByRole('button', { name: 'Togli dai preferiti' }))
    await page.getByRole('button', { name: 'Aggiungi ai preferiti' }).waitFor()
  })

  test('changes one field of a company', async () => {
    const { goTo, page, press, write } = hands
    await goTo('Aziende')
    const row = rowsOf(hands).filter({ hasText: 'Parma 1' })
    const title = row.getByRole('link', { name: 'Parma 1' })
    const said = `Nuovo ${way}`
    if (way === 'phone') {
      // A finger has no double click: the form is where it changes things.
      await press(title)
      await press(page.getByRole('link', { exact: true, name: 'Modifica' }))
      await write(page.locator('#field-alias'), said)
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
      await press(page.locator('#action-save'))
      expect((await saved).status()).toBe(200)
    } else {
      const city = row.locator('.cell-city')
      if (way === 'mouse') await city.dblclick()
      else {
        await title.focus()
        await page.keyboard.press('F2')
        for (let turn = 0; turn < 12 && (await city.locator('input').count()) === 0; turn += 1)
          await page.keyboard.press('Tab')
      }
      await city.locator('input').fill(said)
      await page.keyboard.press('Enter')
      await city.filter({ hasText: said }).waitFor()
    }
    const field = way === 'phone' ? 'alias' : 'city'
    const { body } = await office.admin.get(
      `companies?depth=0&where[name][equals]=Parma 1&where[${field}][equals]=${said}`,
    )
    expect(body.totalDocs).toBe(1)
  })
})
