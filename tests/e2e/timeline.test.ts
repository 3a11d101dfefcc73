import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openByKeys } from '../support/browser'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let admin: ApiClient
let group: number
let company: number
const users: Record<string, number> = {}
const codes: Record<string, number> = {}

const entry = async (collection: string, code: string) =>
  (await admin.get(`${collection}?where[code][equals]=${code}`)).body.docs[0].id as number

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  browser = await launchBrowser()
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' }
  const made = await admin.post('groups', {
    modules: ['activities', 'companies', 'contacts'],
    name: 'Vendite',
    permissions: { activities: all, companies: all, contacts: all },
  })
  group = made.body.doc.id
  for (const name of ['Anna', 'Bruno']) {
    const user = await admin.post('users', {
      email: `${name.toLowerCase()}@crm.example`,
      groups: [group],
      name,
      password: 'password-1',
    })
    users[name] = user.body.doc.id
  }
  const card = await admin.post('companies', { name: 'Officina Verdi', owner: users.Anna })
  company = card.body.doc.id
  codes.phone = await entry('activity-modes', 'phone')
  codes.callBack = await entry('activity-subjects', 'call-back')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page of somebody who is logged in, in their language, on the company's timeline. */
const openTimeline = async (name: string, language: 'en' | 'it', query = ''): Promise<Page> => {
  const context = await browser.newContext({ locale: language, timezoneId: 'Europe/Rome' })
  const login = await fetch(`${server.url}/api/users/login`, {
    body: JSON.stringify({ email: `${name.toLowerCase()}@crm.example`, password: 'password-1' }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  const { token } = (await login.json()) as { token: string }
  await context.addCookies([
    { name: 'payload-token', url: server.url, value: token },
    { name: 'payload-lng', url: server.url, value: language },
  ])
  const page = await context.newPage()
  await page.goto(`${server.url}/admin/collections/companies/${company}${query}`)
  await page.waitForSelector('.crm-timeline')
  // The keys and buttons listen once the page is alive.
  await page.waitForLoadState('networkidle')
  return page
}

const plan = async (description: string, data: Record<string, unknown> = {}): Promise<number> => {
  const made = await admin.post('activities', {
    assignee: users.Anna,
    company,
    description,
    mode: codes.phone,
    startsAt: '2026-11-25T09:00:00.000Z',
    subject: codes.callBack,
    ...data,
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.doc.id
}

const read = async (id: number) => (await admin.get(`activities/${id}?depth=0`)).body
const following = async (id: number) =>
  (await admin.get(`activities?where[previous][equals]=${id}&depth=0`)).body.docs
const named = async (description: string) =>
  (
    await admin.get(
      `activities?where[description][equals]=${encodeURIComponent(description)}&depth=0`,
    )
  ).body.docs

const line = (page: Page, id: number) => page.locator(`[data-activity="${id}"]`)
const dialog = (page: Page) => page.locator('.crm-dialog__box')
/** What the keyboard is at: the words of it, or the activity that it is. */
const atKeyboard = (page: Page) =>
  page.evaluate(() => {
    const { dataset, textContent } = document.activeElement as HTMLElement
    return dataset.activity ?? textContent
  })
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' })

describe('writing down by keyboard alone', () => {
  test('a history entry, in Italian: today and now, the owner as operator, done', async () => {
    const page = await openTimeline('Bruno', 'it')
    await page.getByText('Con Officina Verdi non è ancora successo nulla.').waitFor()
    await openByKeys(page, 'Alt+h')
    await page.keyboard.type('Ha chiesto il listino')
    await page.keyboard.press('Control+Enter')
    await page.locator('.crm-line', { hasText: 'Ha chiesto il listino' }).waitFor()
    expect(await page.locator('.crm-form').count()).toBe(0)
    const [saved] = await named('Ha chiesto il listino')
    expect(saved).toMatchObject({ assignee: users.Anna, company, hasTime: true, state: 'done' })
    expect(Date.now() - new Date(saved.startsAt).getTime()).toBeLessThan(5 * 60_000)
    const text = await page.locator('.crm-line').first().textContent()
    expect(text).toContain('Anna (Bruno)')
    expect(await atKeyboard(page)).toContain('Nuova voce di storico')
    await page.context().close()
  })

  test('an action, in English: a to-do of the next working day, with the default outcome', async () => {
    const page = await openTimeline('Anna', 'en')
    await openByKeys(page, 'Alt+n')
    await page.keyboard.type('Send the offer')
    await page.keyboard.press('Alt+s')
    await page.locator('#crm-planned + ol .crm-line', { hasText: 'Send the offer' }).waitFor()
    const [saved] = await named('Send the offer')
    const settings = (await admin.get('globals/crm-settings?depth=0')).body
    expect(saved).toMatchObject({
      assignee: users.Anna,
      hasTime: false,
      outcome: settings.defaultOutcome,
      state: 'planned',
    })
    await page.context().close()
  })

  test('Escape closes the form; what was written is there when it is opened again', async () => {
    const page = await openTimeline('Anna', 'en')
    await openByKeys(page, 'Alt+n')
    await page.keyboard.type('Half a thought')
    await page.getByLabel('Date', { exact: true }).click()
    await page.locator('.react-datepicker').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.react-datepicker').waitFor({ state: 'detached' })
    await page.getByLabel('What is to be done?').click()
    await page.keyboard.press('Escape')
    await page.locator('.crm-form').waitFor({ state: 'detached' })
    await openByKeys(page, 'Alt+n')
    expect(await page.getByLabel('What is to be done?').inputValue()).toBe('Half a thought')
    await page.context().close()
  })

  test('nothing written is not saved, nor history of a day that is yet to come', async () => {
    const page = await openTimeline('Bruno', 'it')
    const before = (await admin.get('activities?limit=1')).body.totalDocs
    await openByKeys(page, 'Alt+h')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Scrivi una riga, oppure scegli un oggetto.').waitFor()
    await page.keyboard.type('Dal futuro')
    await page.getByLabel('Data', { exact: true }).fill('30/12/2046')
    await page.getByLabel('Ora').click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Programma invece un’azione.').waitFor()
    expect((await admin.get('activities?limit=1')).body.totalDocs).toBe(before)
    const chosen = { buffer: Buffer.from('a;b'), mimeType: 'text/csv', name: 'listino.csv' }
    await page.locator('.crm-form input[type=file]').setInputFiles(chosen)
    await page.getByLabel('Ora').click()
    await page.keyboard.press('Escape')
    await page.locator('.crm-form').waitFor({ state: 'detached' })
    expect(await atKeyboard(page)).toContain('Nuova voce di storico')
    // What was chosen is there again, too.
    await openByKeys(page, 'Alt+h')
    await page.locator('.crm-form', { hasText: 'listino.csv' }).waitFor()
    await page.context().close()
  })
})

describe('Advance', () => {
  test('close: an outcome, and the line moves to the history', async () => {
    const id = await plan('To be closed')
    const page = await openTimeline('Anna', 'en')
    await line(page, id).getByText('Advance').click()
    await dialog(page).getByText('Positive').click()
    await page.keyboard.press('Control+Enter')
    await gone(page)
    await page.locator(`#crm-happened + ol [data-activity="${id}"]`).waitFor()
    expect(await read(id)).toMatchObject({ completedBy: users.Anna, state: 'done' })
    await expect.poll(() => atKeyboard(page)).toBe(String(id))
    await page.context().close()
  })

  test('asks for the outcome before anything is sent', async () => {
    const id = await plan('Without outcome')
    const page = await openTimeline('Anna', 'it')
    await line(page, id).getByText('Avanza').click()
    await dialog(page).getByRole('button', { name: 'Salva' }).click()
    await page.getByText('Scegli com’è andata.').waitFor()
    expect((await read(id)).state).toBe('planned')
    await page.keyboard.press('Escape')
    await gone(page)
    await page.context().close()
  })

  test('close with history: both at once, however often Save is pressed', async () => {
    const id = await plan('With history')
    const page = await openTimeline('Anna', 'it')
    await line(page, id).getByText('Avanza').click()
    await dialog(page).getByText('Chiudi con storico').click()
    await dialog(page).getByText('Negativo').click()
    await dialog(page).getByLabel('Che cosa è successo?').fill('Troppo caro')
    await dialog(page).getByRole('button', { name: 'Salva' }).dblclick()
    await gone(page)
    await page.locator('.crm-line', { hasText: 'Troppo caro' }).waitFor()
    expect((await read(id)).state).toBe('done')
    const made = await following(id)
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ company, description: 'Troppo caro', state: 'done' })
    await page.context().close()
  })

  test('continue: the next action is proposed from what was foreseen', async () => {
    const id = await plan('To continue', {
      nextAssignee: users.Bruno,
      nextDate: '2026-12-01T14:30:00.000Z',
      nextNotes: 'Bring the samples',
    })
    const page = await openTimeline('Anna', 'en')
    await line(page, id).getByText('Advance').click()
    expect(await dialog(page).getByLabel('Time').inputValue()).toBe('15:30')
    expect(await dialog(page).getByLabel('Date', { exact: true }).inputValue()).toBe('01/12/2026')
    expect(await dialog(page).getByLabel('Note').inputValue()).toBe('Bring the samples')
    await dialog(page).getByText('To be called back').click()
    await dialog(page).getByLabel('What is to be done?').fill('Visit with samples')
    await page.keyboard.press('Control+Enter')
    await gone(page)
    await page.locator('#crm-planned + ol .crm-line', { hasText: 'Visit with samples' }).waitFor()
    const [next] = await following(id)
    expect(next).toMatchObject({
      assignee: users.Bruno,
      note: 'Bring the samples',
      previous: id,
      startsAt: '2026-12-01T14:30:00.000Z',
      state: 'planned',
    })
    await page.context().close()
  })

  test('tells who was faster, in the language of the screen', async () => {
    const id = await plan('Closed meanwhile')
    const page = await openTimeline('Anna', 'it')
    await line(page, id).getByText('Avanza').click()
    await dialog(page).getByText('Positivo').click()
    const bruno = await createClient({ url: server.url }).login('bruno@crm.example', 'password-1')
    const outcome = await entry('activity-outcomes', 'held')
    await bruno.post(`activities/${id}/advance`, { how: 'close', key: 'b', outcome })
    await dialog(page).getByRole('button', { name: 'Salva' }).click()
    await page.getByText('È già stata chiusa da Bruno').waitFor()
    await page.context().close()
  })
})

describe('the other steps', () => {
  test('offered dates are tentative until one is chosen', async () => {
    const id = await plan('Visit to be fixed', {
      offeredDates: [
        { startsAt: '2026-12-03T09:00:00.000Z' },
        { duration: 60, startsAt: '2026-12-04T10:00:00.000Z' },
      ],
      startsAt: null,
    })
    const page = await openTimeline('Anna', 'en')
    await line(page, id).getByText('04/12/2026 11:00').click()
    await line(page, id).locator('time', { hasText: '04/12/2026 11:00' }).waitFor()
    expect(await line(page, id).locator('.crm-offers').count()).toBe(0)
    expect(await read(id)).toMatchObject({
      duration: 60,
      offeredDates: [],
      onAgenda: true,
      startsAt: '2026-12-04T10:00:00.000Z',
    })
    await page.context().close()
  })

  test('of two who take it from the group’s queue one gets it, the other is told who', async () => {
    const id = await plan('For the group', { assignee: null, assigneeGroup: group })
    const anna = await openTimeline('Anna', 'en')
    const bruno = await openTimeline('Bruno', 'it')
    await line(anna, id).getByText('Group Vendite').waitFor()
    await line(anna, id).getByRole('button', { exact: true, name: 'Take it' }).click()
    await anna.getByText('It is yours now.').waitFor()
    await line(bruno, id).getByRole('button', { exact: true, name: 'Prendila in carico' }).click()
    await bruno.getByText('L’ha già presa Anna.').waitFor()
    await line(bruno, id).getByTitle('Responsabile').getByText('Anna').waitFor()
    expect((await read(id)).assignee).toBe(users.Anna)
    await anna.context().close()
    await bruno.context().close()
  })

  test('a copy asks for date and operator and opens to be edited', async () => {
    const id = await plan('To be copied')
    const page = await openTimeline('Anna', 'it')
    await line(page, id).getByText('Copia').click()
    await dialog(page).getByLabel('Ora').fill('9.15')
    await dialog(page).getByRole('button', { name: 'Copia' }).click()
    await page.locator('.drawer__content #field-description').waitFor()
    const docs = await named('To be copied')
    expect(docs).toHaveLength(2)
    await page.context().close()
  })

  test('the owner changes, with the open activities', async () => {
    const id = await plan('Moves along')
    const page = await openTimeline('Anna', 'it')
    await page.getByRole('button', { name: 'Cambia titolare' }).click()
    const pick = dialog(page).getByRole('combobox', { name: 'Titolare' })
    await pick.fill('brun')
    await page.getByRole('option', { name: 'Bruno' }).waitFor()
    await pick.press('Enter')
    await page.keyboard.press('Control+Enter')
    await gone(page)
    await page.locator('.crm-line--quiet', { hasText: 'Anna → Bruno' }).waitFor()
    expect((await read(id)).assignee).toBe(users.Bruno)
    await page.context().close()
  })

  test('the filter stands in the address and comes back with it', async () => {
    const page = await openTimeline('Anna', 'en', `?person=${users.Bruno}&plannedFrom=2026-12-01`)
    await page.getByText('Filter (2)').waitFor()
    await page.locator('.crm-line', { hasText: 'Visit with samples' }).waitFor()
    expect(await page.locator('.crm-line', { hasText: 'To be closed' }).count()).toBe(0)
    await page.getByText('Clear the filter').click()
    await page.locator('.crm-line', { hasText: 'To be closed' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByLabel('Kind').selectOption({ label: 'Meeting' })
    await page.getByText('Nothing matches this filter.').waitFor()
    expect(new URL(page.url()).search).toBe('?kind=meeting')
    await page.context().close()
  })
})
