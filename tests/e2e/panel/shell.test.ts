import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password, sitDown } from './office'

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  office = await openOffice(server)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = async (email: string, language: 'en' | 'it', width = 1280): Promise<Page> => {
  const context = await sitDown({ browser, email, language, server })
  const page = await context.newPage()
  await page.setViewportSize({ height: 900, width })
  return page
}

const nav = (page: Page) => page.locator('aside.nav')
const isOpen = (page: Page) =>
  nav(page).evaluate((element) => element.classList.contains('nav--nav-open'))

it('the navigation is open, in the order of use, and stays as it was left', async () => {
  const page = await desk('giulia@crm.test', 'it')
  await page.goto('/admin')
  expect(await isOpen(page)).toBe(true)
  const names = await nav(page)
    .locator('.crm-nav__entries')
    .first()
    .locator('.crm-nav__label')
    .allInnerTexts()
  expect(names).toEqual([
    'Home',
    'Aziende',
    'Contatti',
    'Attività',
    'Analisi',
    'Analisi attività di vendita',
  ])
  await nav(page).getByRole('link', { name: 'Aziende' }).click()
  await page.waitForURL(/collections\/companies/)
  expect(await isOpen(page)).toBe(true)
  const toggle = async () => {
    const noted = page.waitForResponse(
      (response) =>
        response.url().includes('/payload-preferences/nav') &&
        response.request().method() === 'POST',
    )
    await page.locator('.template-default__nav-toggler').click()
    await noted
  }
  await toggle()
  await page.reload()
  expect(await isOpen(page)).toBe(false)
  await toggle()
  expect(await isOpen(page)).toBe(true)
  await page.context().close()
})

it('the admin has what is configured below, folded', async () => {
  const page = await desk(adminEmail, 'en')
  await page.goto('/admin')
  const users = nav(page).locator('#nav-users')
  expect(await users.isVisible()).toBe(false)
  await nav(page).getByRole('button', { name: 'Administration' }).click()
  await users.waitFor()
  await nav(page).getByRole('button', { name: 'Dictionaries' }).click()
  await nav(page).getByRole('link', { name: 'Activity modes' }).waitFor()
  await page.context().close()
})

it('counts what is to do, and keeps the records that one marks and opens', async () => {
  const page = await desk('giulia@crm.test', 'en')
  await page.goto(`/admin/collections/companies/${office.company}`)
  // The bell counts there, too.
  expect(await page.title()).toMatch(/Officine Rossi S\.r\.l\. · CRM$/)
  await nav(page).getByTitle('1 to do by tonight').waitFor()
  const recent = nav(page).locator(`#nav-to-companies-${office.company}`)
  // The one that is open is not among those to go back to.
  expect(await recent.count()).toBe(0)
  await page.getByRole('button', { name: 'Add to favourites' }).click()
  await page.getByRole('button', { name: 'Remove from favourites' }).waitFor()
  await recent.waitFor()
  await page.goto('/admin')
  await recent.nth(1).waitFor()
  await recent.first().click()
  // The page is there, and its navigation with it.
  await page.locator('.crm-timeline').waitFor()
  // What the navigation says comes from the server.
  await recent.nth(1).waitFor({ state: 'detached' })
  expect(await recent.count()).toBe(1)
  await page.getByRole('button', { name: 'Remove from favourites' }).click()
  await recent.waitFor({ state: 'detached' })
  await page.context().close()
})

it('makes a record from anywhere, with the one on screen filled in', async () => {
  const page = await desk('giulia@crm.test', 'it')
  await page.goto(`/admin/collections/contacts/${office.contact}`)
  await page.locator('#crm-new-menu button').first().click()
  await page.locator('#crm-new-activities').click()
  const drawer = page.locator('.doc-drawer')
  await drawer.locator('#field-description').fill('Da richiamare subito')
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && response.url().includes('/api/activities'),
  )
  await drawer.locator('#action-save').click()
  expect((await saved).status()).toBe(201)
  const { body } = await office.admin.get(
    'activities?depth=0&where[description][equals]=Da richiamare subito',
  )
  expect(body.docs[0]).toMatchObject({ company: office.company, contact: office.contact })
  await page.context().close()
})

it('the menu of the person: language, keys, the way out', async () => {
  const page = await desk('giulia@crm.test', 'it')
  await page.goto('/admin/collections/contacts')
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Cerca ovunque').waitFor()
  await page.keyboard.press('Escape')
  const menu = page.locator('#crm-user-menu button').first()
  await menu.click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Contacts' }).waitFor()
  await page.locator('#crm-user-menu button').first().click()
  const out = page.waitForResponse((response) => response.url().includes('/users/logout'))
  await page.getByRole('link', { name: 'Log out' }).click()
  await out
  await page.goto('/admin/login')
  await page.getByRole('button', { name: 'Italiano' }).click()
  await page.getByRole('button', { name: 'Accedi' }).waitFor()
  await page.context().close()
})

it('the quick search begins with what was opened last, shows what Enter takes, and makes what is not there', async () => {
  const page = await desk('giulia@crm.test', 'en')
  await page.goto(`/admin/collections/companies/${office.company}`)
  await page.goto('/admin')
  await page.keyboard.press('Control+k')
  const chosen = page.locator('.crm-search__hit[aria-selected="true"]')
  await chosen.getByText('Officine Rossi').waitFor()
  await page.keyboard.type('preventivo')
  await chosen.getByText('Invio del preventivo').waitFor()
  expect(await chosen.innerText()).toContain('Officine Rossi S.r.l. · Conti Anna')
  const colour = (line: string) =>
    page
      .locator(line)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await colour('.crm-search__hit[aria-selected="true"]')).not.toBe('rgba(0, 0, 0, 0)')
  await page.locator('.crm-search__input').fill('Ferramenta Nuova')
  await page.getByRole('option', { name: 'Create company “Ferramenta Nuova”' }).click()
  await page.locator('.doc-drawer #field-name').waitFor()
  expect(await page.locator('.doc-drawer #field-name').inputValue()).toBe('Ferramenta Nuova')
  await page.context().close()
})

it('a page that fails says so in the reader’s language, and leads on', async () => {
  const page = await desk('giulia@crm.test', 'it')
  await page.goto('/admin/collections/companies')
  // What every list does while it is drawn.
  await page.evaluate(() => {
    Intl.NumberFormat = class {
      constructor() {
        throw new Error('broken on purpose')
      }
    } as never
    document.querySelector<HTMLElement>('aside.nav a[href$="/collections/contacts"]')?.click()
  })
  await page
    .getByRole('heading', { name: 'Non è stato possibile mostrare questa pagina' })
    .waitFor()
  await page.getByRole('button', { name: 'Riprova' }).click()
  await page.locator('.collection-list').first().waitFor()
  await page.context().close()
})
