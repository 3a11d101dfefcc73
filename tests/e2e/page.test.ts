import fs from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerLate, launchBrowser, listens, openByKeys } from '../support/browser'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
const ids: Record<string, number> = {}

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  for (const name of ['Alba', 'Borea', 'Cima', 'Duna']) {
    ids[name] = await office.add('companies', { city: 'Trento', name: `${name} S.p.A.` })
  }
  await office.admin.patch(`companies/${ids.Borea}`, {
    alias: 'I venti',
    email: 'info@borea.example',
    owner: office.giulia,
    parent: ids.Alba,
    phone: '0461 123456',
    street: 'Via Belenzani 19',
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const desk = (language: 'en' | 'it'): Promise<BrowserContext> =>
  sitDown({ browser, email: 'giulia@crm.test', language, server })

const trail = (page: Page) => page.locator('.crm-trail')
const card = (page: Page) => page.locator('.crm-card')
const list = '/admin/collections/companies?sort=-name&where[city][equals]=Trento'
const alive = (page: Page) => page.waitForLoadState('networkidle')
const tab = (page: Page, name: string) => page.locator('.doc-tabs__tabs').getByText(name)

const words = {
  en: { activities: 'Activities', of: 'of', related: 'Related cards' },
  it: { activities: 'Attività', of: 'di', related: 'Schede collegate' },
} as const

describe.each(['it', 'en'] as const)('from a list, in %s', (language) => {
  const { activities, of, related } = words[language]

  test('a company opens on its timeline, the card beside every tab', async () => {
    const context = await desk(language)
    const page = await context.newPage()
    await page.goto(list)
    await alive(page)
    await page.getByRole('link', { name: 'Borea S.p.A.' }).click()
    await page.waitForURL(new RegExp(`/companies/${ids.Borea}/timeline$`))
    await page.locator('.crm-timeline').waitFor()
    await card(page).locator('.crm-card__second', { hasText: 'I venti' }).waitFor()
    expect(await card(page).locator('a[href^="tel:"]').getAttribute('href')).toBe(
      'tel:+390461123456',
    )
    expect(await card(page).locator('a[href^="mailto:"]').count()).toBe(1)
    expect(await card(page).locator('a[href*="openstreetmap"]').getAttribute('href')).toContain(
      'Belenzani',
    )
    expect(await page.getByRole('navigation', { name: related }).textContent()).toContain('Alba')
    await tab(page, activities).click()
    await page.waitForURL(/\/activities$/)
    await card(page).getByText('Borea S.p.A.').waitFor()
    await context.close()
  })

  test('previous and next follow its filter and order, from tab to tab', async () => {
    const context = await desk(language)
    const page = await context.newPage()
    await page.goto(list)
    await alive(page)
    await page.getByRole('link', { name: 'Cima S.p.A.' }).click()
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
    await page.goto(`/admin/collections/companies/${ids.Duna}`)
    await trail(page).getByText(`1 ${of} 4`).click()
    await page.waitForURL((url) => url.search.includes('Trento') && url.search.includes('-name'))
    // Reached some other way: nothing is claimed.
    await page.goto(`/admin/collections/companies/${ids.Alba}/timeline`)
    await page.locator('.crm-timeline').waitFor()
    await alive(page)
    expect(await trail(page).count()).toBe(0)
    await context.close()
  })
})

test('what is typed into a field is no step through the list', async () => {
  const context = await desk('it')
  const page = await context.newPage()
  await page.goto(list)
  await alive(page)
  await page.getByRole('link', { name: 'Cima S.p.A.' }).click()
  await trail(page).getByText('2 di 4').waitFor()
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('jack ok')
  expect(page.url()).toContain(`/companies/${ids.Cima}/`)
  await context.close()
})

test('on a phone the card is folded, opens by keyboard and stays open', async () => {
  const context = await desk('it')
  const page = await context.newPage()
  await page.setViewportSize({ height: 844, width: 390 })
  await page.goto(`/admin/collections/companies/${ids.Borea}/timeline`)
  const toggle = card(page).locator('.crm-card__toggle')
  await toggle.waitFor()
  await alive(page)
  expect(await toggle.textContent()).toContain('0461 123456 · Trento')
  const phone = card(page).locator('a[href^="tel:"]')
  expect(await phone.isVisible()).toBe(false)
  await toggle.focus()
  await page.keyboard.press('Enter')
  await phone.waitFor()
  await page.goto(`/admin/collections/companies/${ids.Cima}/timeline`)
  await card(page).getByText('Titolare').waitFor()
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
  const italian = await desk('it')
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

  const english = await desk('en')
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
  const context = await sitDown({ browser, email, language: 'it', server })
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
  const context = await desk('en')
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
  await card(page).getByText('Owner').waitFor()
  expect(await page.getByRole('switch').count()).toBe(0)
  await context.close()
})

test('the switch has the keyboard while each answer is three seconds late', async () => {
  await office.admin.patch(`companies/${ids.Borea}`, { private: false })
  const context = await desk('en')
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

test('a reopened activity stands in the timeline: who, when, and how it had ended', async () => {
  const outcome = (
    await office.admin.get('activity-outcomes?where[code][equals]=positive&locale=it')
  ).body.docs[0]
  const closed = await office.admin.post(`activities/${office.activity}/advance`, {
    how: 'close',
    key: 'page-test',
    outcome: outcome.id,
  })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  const context = await desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}/timeline`)
  const line = page.locator(`[data-activity="${office.activity}"]`)
  await line.waitFor()
  await alive(page)
  await line.getByText('Altri passi').click()
  await page.getByRole('button', { name: 'Riapri' }).click()
  const step = page.locator('.crm-line--quiet', { hasText: 'Riaperta: Invio del preventivo' })
  await step.waitFor()
  expect(await step.textContent()).toContain('Giulia Ferri')
  expect(await step.textContent()).toContain(`era: ${outcome.label}`)
  await context.close()
})

test('the card beside the stream says at once when the last activity was', async () => {
  const company = await office.add('companies', { name: 'Appena Conosciuti S.r.l.' })
  const context = await desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${company}/timeline`)
  await page.locator('.crm-timeline').waitFor()
  await alive(page)
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('Primo incontro in fiera')
  await page.keyboard.press('Alt+s')
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/Rome' })
  await page.locator('.crm-card__fact', { hasText: `Ultima attività${today}` }).waitFor()
  await context.close()
})

test('a note goes in with its file, a meeting with who takes part: by keyboard', async () => {
  const context = await desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}/timeline`)
  await page.locator('.crm-timeline').waitFor()
  await alive(page)
  await openByKeys(page, 'Alt+h')
  await page.keyboard.type('Verbale ricevuto')
  await page.locator('.crm-files').setInputFiles({
    buffer: Buffer.from('verbale'),
    mimeType: 'text/plain',
    name: 'verbale.txt',
  })
  await page.keyboard.press('Alt+s')
  const line = page.locator('.crm-line', { hasText: 'Verbale ricevuto' })
  await line.locator('a[download]', { hasText: 'verbale.txt' }).waitFor()

  await openByKeys(page, 'Alt+n')
  await page.keyboard.type('Incontro in sede')
  await page.getByLabel('Modalità').first().selectOption({ label: 'Riunione' })
  const pick = page.getByRole('combobox', { name: 'Partecipanti' })
  await pick.fill('conti')
  await page.locator('.crm-combobox__option', { hasText: 'Conti Anna' }).waitFor()
  await pick.press('Enter')
  await page.locator('.crm-people__one', { hasText: 'Conti Anna' }).waitFor()
  await page.keyboard.press('Alt+s')
  const meeting = page.locator('.crm-line', { hasText: 'Incontro in sede' })
  await meeting.locator('.crm-line__with', { hasText: 'Conti Anna' }).waitFor()
  await context.close()
})

test('Escape in the dialog of Advance asks before typed text is lost', async () => {
  const id = await office.add('activities', {
    assignee: office.giulia,
    company: office.company,
    description: 'Da chiudere',
    startsAt: '2026-11-28',
  })
  const context = await desk('it')
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${office.company}/timeline`)
  const line = page.locator(`[data-activity="${id}"]`)
  await line.waitFor()
  await alive(page)
  await line.getByRole('button', { name: 'Avanza' }).click()
  const box = page.locator('.crm-dialog__box')
  await box.getByText('Chiudi con storico').click()
  await box.getByLabel('Nota').fill('Un lungo colloquio')
  const questions: string[] = []
  let answer = false
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  await page.keyboard.press('Escape')
  expect(await box.getByLabel('Nota').inputValue()).toBe('Un lungo colloquio')
  expect(questions[0]).toContain('andrà perso')
  answer = true
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  expect(questions).toHaveLength(2)
  await context.close()
})

test('steps are offered where they may be taken', async () => {
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const group = await office.add('groups', {
    modules: ['activities', 'companies', 'contacts'],
    name: 'Solo le proprie',
    permissions: { activities: { ...all, update: 'own' }, companies: all, contacts: all },
  })
  const lia = await office.add('users', {
    email: 'lia@crm.test',
    groups: [group],
    name: 'Lia Monti',
    password,
  })
  const make = (assignee: number, description: string) =>
    office.add('activities', {
      assignee,
      company: ids.Duna,
      description,
      startsAt: '2026-11-29',
    })
  const own = await make(lia, 'Sua')
  const other = await make(office.giulia, 'Di Giulia')
  const context = await sitDown({ browser, email: 'lia@crm.test', language: 'it', server })
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${ids.Duna}/timeline`)
  await page.locator(`[data-activity="${own}"]`).getByRole('button', { name: 'Avanza' }).waitFor()
  const others = page.locator(`[data-activity="${other}"]`)
  expect(await others.getByRole('button', { name: 'Avanza' }).count()).toBe(0)
  await context.close()
})

test('pictures to look at', async () => {
  const folder = 'test-results/page'
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, width, theme, language, path] of [
    ['company-light-it', 1500, 'light', 'it', `companies/${office.company}/timeline`],
    ['company-dark-en', 1500, 'dark', 'en', `companies/${office.company}/timeline`],
    ['company-phone-it', 390, 'light', 'it', `companies/${office.company}/timeline`],
    ['contact-light-en', 1500, 'light', 'en', `contacts/${office.contact}/timeline`],
    ['contact-phone-dark-it', 390, 'dark', 'it', `contacts/${office.contact}/timeline`],
  ] as const) {
    const context = await desk(language)
    await context.addCookies([{ name: 'payload-theme', url: server.url, value: theme }])
    const page = await context.newPage()
    await page.setViewportSize({ height: 844, width })
    await page.goto(`/admin/collections/${path}`)
    await page.locator('.crm-timeline').waitFor()
    await alive(page)
    expect(await page.locator('.crm-beside').textContent()).not.toMatch(/undefined|NaN|\[object/)
    await page.screenshot({ path: `${folder}/${name}.png` })
    await context.close()
  }
})
