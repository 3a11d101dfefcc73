import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerLate, listens, openByKeys } from '../../support/browser'
import { journeyLanguages } from '../../support/languages'
import { password } from '../panel/office'
import { alive, type Office, openOffice } from './office'

let office: Office
let ids: Office['ids']

beforeAll(async () => {
  office = await openOffice()
  ids = office.ids
})

afterAll(() => office?.stop())

const trail = (page: Page) => page.locator('.crm-trail')
const facts = (page: Page) => page.locator('.crm-record')
const heading = (page: Page) => page.locator('.crm-heading')
const list = '/admin/collections/companies?sort=-name&where[city][equals]=Trento'
const tab = (page: Page, name: string) => page.locator('.doc-tabs__tabs').getByText(name)

const words = {
  en: { activities: 'Activities', call: 'Call', of: 'of' },
  it: { activities: 'Attività', call: 'Chiama', of: 'di' },
} as const

describe.each(journeyLanguages)('from a list, in %s', (language) => {
  const { activities, call, of } = words[language]

  test('a company opens on its timeline, its facts beside every tab', async () => {
    const context = await office.desk(language)
    const page = await context.newPage()
    await page.goto(list)
    await alive(page)
    await page.locator('.collection-list').getByRole('link', { name: 'Borea S.p.A.' }).click()
    await page.waitForURL(new RegExp(`/companies/${ids.Borea}$`))
    await page.locator('.crm-timeline').waitFor()
    await facts(page).getByText('I venti').waitFor()
    expect(await facts(page).locator('a[href^="tel:"]').getAttribute('href')).toBe(
      'tel:+390461123456',
    )
    expect(await facts(page).locator('a[href^="mailto:"]').count()).toBe(1)
    expect(await facts(page).locator('a[href*="openstreetmap"]').getAttribute('href')).toContain(
      'Belenzani',
    )
    await facts(page).getByRole('link', { name: 'Alba S.p.A.' }).waitFor()
    await heading(page).getByRole('link', { name: call }).waitFor()
    await tab(page, activities).click()
    await page.waitForURL(/\/activities$/)
    await facts(page).getByText('I venti').waitFor()
    await context.close()
  })

  test('previous and next follow its filter and order, from tab to tab', async () => {
    const context = await office.desk(language)
    const page = await context.newPage()
    await page.goto(list)
    await alive(page)
    await page.locator('.collection-list').getByRole('link', { name: 'Cima S.p.A.' }).click()
    await trail(page).getByText(`2 ${of} 4`).waitFor()
    await tab(page, activities).click()
    await page.waitForURL(/\/activities$/)
    await trail(page).getByText(`2 ${of} 4`).waitFor()
    await alive(page)
    await page.keyboard.press('j')
    await page.waitForURL(new RegExp(`/companies/${ids.Borea}/activities$`))
    await trail(page).getByText(`3 ${of} 4`).waitFor()
    await alive(page)
    await page.keyboard.press('Alt+ArrowUp')
    await page.waitForURL(new RegExp(`/companies/${ids.Cima}/activities$`))
    await trail(page).locator('[rel="prev"]').click()
    await page.waitForURL(new RegExp(`/companies/${ids.Duna}/activities$`))
    await trail(page).getByText(`1 ${of} 4`).waitFor()
    expect(await trail(page).locator('[rel="prev"]').getAttribute('aria-disabled')).toBe('true')
    // The form has them too, and they lead back to the list as it was.
    await page.goto(`/admin/collections/companies/${ids.Duna}/edit`)
    await trail(page).getByText(`1 ${of} 4`).click()
    await page.waitForURL((url) => url.search.includes('Trento') && url.search.includes('-name'))
    // Reached some other way: nothing is claimed.
    await page.goto(`/admin/collections/companies/${ids.Alba}`)
    await page.locator('.crm-timeline').waitFor()
    await alive(page)
    expect(await trail(page).count()).toBe(0)
    await context.close()
  })
})

test('what is typed into a field is no step through the list', async () => {
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.goto(list)
  await alive(page)
  await page.locator('.collection-list').getByRole('link', { name: 'Cima S.p.A.' }).click()
  await trail(page).getByText('2 di 4').waitFor()
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('jack ok')
  expect(page.url()).toMatch(new RegExp(`/companies/${ids.Cima}$`))
  await context.close()
})

test('on a phone the facts are folded, opens by keyboard and stays open', async () => {
  const context = await office.desk('it')
  const page = await context.newPage()
  await page.setViewportSize({ height: 844, width: 390 })
  await page.goto(`/admin/collections/companies/${ids.Borea}`)
  const toggle = facts(page).locator('.crm-record__toggle')
  await toggle.waitFor()
  await alive(page)
  const phone = facts(page).locator('a[href^="tel:"]')
  expect(await phone.isVisible()).toBe(false)
  await toggle.focus()
  await page.keyboard.press('Enter')
  await phone.waitFor()
  await page.goto(`/admin/collections/companies/${ids.Cima}`)
  await facts(page).getByText('Privata').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
    true,
  )
  await page.goto(`/admin/collections/companies/${ids.Cima}/attachments`)
  // Of many tabs the open one is in sight.
  const tab = page.locator('.doc-tab--active')
  await tab.waitFor()
  await expect
    .poll(async () => {
      const box = await tab.boundingBox()
      return box !== null && box.x >= 0 && box.x + box.width <= 390
    })
    .toBe(true)
  await context.close()
})

test('a relationship is added on one card and seen from the other, and removed there', async () => {
  const italian = await office.desk('it')
  const page = await italian.newPage()
  await page.goto(`/admin/collections/companies/${ids.Alba}/relationships`)
  await page.getByText('Ancora nessuna relazione.').waitFor()
  await alive(page)
  await page.getByRole('button', { name: 'Aggiungi relazione' }).click()
  await page.getByLabel('Questa scheda è').selectOption({ label: 'cliente di' })
  const pick = page.getByRole('combobox', { exact: true, name: 'Scheda' })
  await pick.fill('duna')
  await page.locator('.crm-combobox__option', { hasText: 'Duna S.p.A.' }).waitFor()
  await pick.press('Enter')
  await page.keyboard.press('Control+Enter')
  const row = page.locator('tbody tr', { hasText: 'Duna S.p.A.' })
  await row.getByText('cliente di').waitFor()
  await page.locator('.crm-card__related').getByText('Duna S.p.A.').waitFor()
  await italian.close()

  const english = await office.desk('en')
  const other = await english.newPage()
  await other.goto(`/admin/collections/companies/${ids.Duna}/relationships`)
  await other.locator('tbody tr', { hasText: 'supplier of' }).getByText('Alba S.p.A.').waitFor()
  await other.locator('.crm-card__related').getByText('supplier of').waitFor()
  await alive(other)
  other.on('dialog', (dialog) => void dialog.accept())
  await other.getByRole('button', { name: 'Remove' }).click()
  await other.getByText('No relationships yet.').first().waitFor()
  const { body } = await office.admin.get('relationships?limit=1')
  expect(body.totalDocs).toBe(0)
  await english.close()
})

test('who may change their own cards alone is offered these to relate', async () => {
  const own = { create: 'all', read: 'all', update: 'own' }
  const groups = [
    await office.add('groups', {
      modules: ['companies'],
      name: 'Solo le proprie schede',
      permissions: { companies: own, contacts: own },
    }),
  ]
  const email = 'olga@crm.test'
  const olga = await office.add('users', { email, groups, name: 'Olga Neri', password })
  const mine = await office.add('companies', { name: 'Olgiate S.r.l.', owner: olga })
  await office.add('companies', { name: 'Olgiata Sport', owner: olga })
  await office.add('companies', { name: 'Olginate S.p.A.', owner: office.giulia })
  const context = await office.desk('it', email)
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${mine}/relationships`)
  await page.getByRole('button', { name: 'Aggiungi relazione' }).click()
  const pick = page.getByRole('combobox', { exact: true, name: 'Scheda' })
  await pick.fill('olg')
  const options = page.getByRole('option')
  await options.filter({ hasText: 'Olgiata Sport' }).waitFor()
  expect((await options.allTextContents()).filter((text) => text.startsWith('Olg')).sort()).toEqual(
    ['Olgiata Sport Azienda', 'Olgiate S.r.l. Azienda'],
  )
  await pick.fill('olginate')
  await page.getByText('Nessun risultato tra le schede che puoi modificare.').waitFor()
  await context.close()
})

test('the owner makes the card private, and open again, from any tab', async () => {
  const context = await office.desk('en')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${ids.Borea}/contacts`)
  const toggle = page.getByRole('switch', { name: 'Private' })
  await alive(page)
  await listens(toggle)
  await toggle.focus()
  await page.keyboard.press('Space')
  await page.locator('[role="switch"][aria-checked="true"]').waitFor()
  // It was disabled while it saved, and has the keyboard again.
  await page.locator('[role="switch"]:focus').waitFor()
  expect((await office.admin.get(`companies/${ids.Borea}`)).body.private).toBe(true)
  await toggle.click()
  await page.locator('[role="switch"][aria-checked="false"]').waitFor()
  // Somebody else's card: no switch.
  await page.goto(`/admin/collections/companies/${ids.Cima}/contacts`)
  await heading(page).getByText('Record owner').waitFor()
  expect(await page.getByRole('switch').count()).toBe(0)
  await context.close()
})

test('the switch has the keyboard while each answer is three seconds late', async () => {
  await office.admin.patch(`companies/${ids.Borea}`, { private: false })
  const context = await office.desk('en')
  const page = await context.newPage()
  await answerLate(page)
  const toggle = page.getByRole('switch', { name: 'Private' })
  // It is reached, and its key goes down, before React has taken over the page.
  await Promise.all([
    page.goto(`/admin/collections/companies/${ids.Borea}/contacts`),
    toggle.focus().then(() => page.keyboard.down('Space')),
  ])
  await listens(toggle)
  await Promise.all([
    page.waitForRequest((request) => request.method() === 'PATCH'),
    page.keyboard.up('Space'),
  ])
  // It is disabled now; React says a focus again that came before it was there.
  await toggle.dispatchEvent('focusin')
  await page.locator('[role="switch"][aria-checked="true"]:focus').waitFor()
  await context.close()
})
