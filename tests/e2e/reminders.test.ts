import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let browser: Browser
let company: number
const people: Record<string, { id: number }> = {}

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

beforeAll(async () => {
  office = await startOffice()
  browser = await launchBrowser()
  const modules = ['activities', 'companies', 'contacts']
  const permissions = { activities: all, companies: all, contacts: all }
  const group = await must(office.admin.post('groups', { modules, name: 'Vendite', permissions }))
  for (const name of ['anna', 'bruno', 'carla']) {
    const made = await must(
      office.admin.post('users', {
        email: `${name}@office.example`,
        groups: [group.doc.id],
        name,
        password: 'office-password',
      }),
    )
    people[name] = { id: made.doc.id }
  }
  company = (await must(office.admin.post('companies', { name: 'Officina Verdi' }))).doc.id
})

afterAll(async () => {
  await browser?.close()
  await office?.server.stop()
})

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

const plan = async (name: string, description: string, data: Record<string, unknown> = {}) =>
  (
    await must(
      office.admin.post('activities', {
        assignee: people[name]?.id,
        company,
        description,
        startsAt: inMinutes(5),
        ...data,
      }),
    )
  ).doc.id as number

const logIn = async (name: string, language: 'en' | 'it', more: object = {}) => {
  const { url } = office.server
  const context = await browser.newContext({ locale: language, timezoneId: 'Europe/Rome', ...more })
  const { token } = await must(
    office.nobody.post('users/login', {
      email: `${name}@office.example`,
      password: 'office-password',
    }),
  )
  await context.addCookies([
    { name: 'payload-token', url, value: token },
    { name: 'payload-lng', url, value: language },
  ])
  return context
}

const open = async (context: BrowserContext, path = '/admin'): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${office.server.url}${path}`)
  await page.waitForLoadState('networkidle')
  return page
}

const bell = (page: Page) => page.locator('.crm-bell')
const list = (page: Page) => page.locator('.crm-bell__list')
const item = (page: Page, text: string) => list(page).locator('li', { hasText: text })
const remindAtOf = async (id: number): Promise<null | string> =>
  (await must(office.admin.get(`activities/${id}?depth=0`))).remindAt

describe('the bell', () => {
  test('by keyboard, in Italian: told once, counted in the tab, snoozed, ignored, advanced', async () => {
    const first = await plan('anna', 'Richiamare per il listino')
    const second = await plan('anna', 'Chiedere della fattura', { startsAt: inMinutes(-60) })
    const third = await plan('anna', 'Confermare la visita')
    const context = await logIn('anna', 'it')
    const page = await open(context)
    await page.locator('.toast-info, [data-sonner-toast]').first().waitFor()
    await page.locator('.crm-bell__count', { hasText: '3' }).waitFor()
    await expect.poll(() => page.title()).toMatch(/^\(3\) /)
    expect(await bell(page).getAttribute('aria-label')).toBe('3 promemoria scaduti')

    await bell(page).focus()
    await page.keyboard.press('Enter')
    await item(page, 'Richiamare per il listino').waitFor()
    expect(await item(page, 'Chiedere della fattura').textContent()).toContain('in ritardo')
    expect(await list(page).textContent()).toContain('Officina Verdi')

    await item(page, 'Richiamare per il listino')
      .getByRole('button', { name: /^1 h/ })
      .press('Enter')
    await item(page, 'Richiamare per il listino').waitFor({ state: 'detached' })
    const ahead = Date.parse((await remindAtOf(first)) as string) - Date.now()
    expect(Math.round(ahead / 60_000)).toBe(60)

    await item(page, 'Chiedere della fattura')
      .getByRole('button', { name: /^Ignora/ })
      .click()
    await item(page, 'Chiedere della fattura').waitFor({ state: 'detached' })
    expect(await remindAtOf(second)).toBeNull()
    await expect.poll(() => page.title()).toMatch(/^\(1\) /)

    await item(page, 'Confermare la visita')
      .getByRole('button', { name: /^Avanza/ })
      .click()
    const dialog = page.locator('.crm-dialog__box')
    await dialog.getByText('Positivo').click()
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => bell(page).getAttribute('aria-label')).toBe('Nessun promemoria')
    await expect.poll(() => page.title()).not.toMatch(/^\(/)
    const closed = await must(office.admin.get(`activities/${third}?depth=0`))
    expect(closed.state).toBe('done')

    await page.keyboard.press('Escape')
    await bell(page).click()
    expect(await list(page).textContent()).toContain('Niente in scadenza')
    await page.keyboard.press('Escape')
    await expect.poll(() => bell(page).getAttribute('aria-expanded')).toBe('false')
    await context.close()
  })

  test('of two tabs one asks; what one does the other shows; nobody is told twice', async () => {
    await plan('bruno', 'Ring back about the order')
    const context = await logIn('bruno', 'en')
    let asked = 0
    context.on('request', (request) => {
      if (request.url().endsWith('/api/reminders')) asked += 1
    })
    const one = await open(context)
    const other = await open(context, '/admin/collections/companies')
    await other.locator('.crm-bell__count', { hasText: '1' }).waitFor()
    expect(await other.locator('[data-sonner-toast]').count()).toBe(0)
    await one.bringToFront()
    await bell(one).click()
    await item(one, 'Ring back')
      .getByRole('button', { name: /^tomorrow/ })
      .click()
    await expect.poll(() => bell(other).getAttribute('aria-label')).toBe('No reminders')
    await expect.poll(() => bell(one).getAttribute('aria-label')).toBe('No reminders')
    // One for each page, for the opened list, for what was done; a focus or two at most.
    expect(asked).toBeLessThanOrEqual(6)
    await context.close()
  })

  test('fits a phone', async () => {
    await plan('carla', 'Portare i campioni della nuova linea di imballaggi in cartone ondulato')
    const context = await logIn('carla', 'it', { viewport: { height: 800, width: 390 } })
    const page = await open(context)
    await bell(page).click()
    await item(page, 'Portare i campioni').waitFor()
    const box = await list(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await context.close()
  })
})

test('an activity says when it reminds, in the words of its reader', async () => {
  const id = await plan('anna', 'Sopralluogo', { startsAt: inMinutes(600) })
  const context = await logIn('anna', 'it')
  const page = await open(context, `/admin/collections/activities/${id}`)
  const field = page.locator('#field-reminder')
  await field.getByText('Come preferisce il responsabile').waitFor()
  await field.locator('input').press('ArrowDown')
  await page.getByText('1 giorno prima', { exact: true }).click()
  await page.locator('#action-save').click()
  await expect
    .poll(async () => (await must(office.admin.get(`activities/${id}`))).reminder)
    .toBe(1440)
  await context.close()
})

test('everyone sets their own reminders on their account page', async () => {
  const context = await logIn('bruno', 'it')
  const page = await open(context, '/admin/account')
  await page.locator('#field-reminders__before').fill('30')
  await page.getByText('Anche per e-mail').waitFor()
  await page.locator('#action-save').click()
  const before = async () =>
    (await must(office.admin.get(`users/${people.bruno?.id}`))).reminders.before
  await expect.poll(before).toBe(30)
  await context.close()
})
