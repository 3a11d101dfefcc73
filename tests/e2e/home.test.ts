import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayIn } from '#platform/i18n/dates'
import { answerLate, launchBrowser, listens } from '../support/browser'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let group: number
let subject: number

const today = dayIn(new Date(), 'Europe/Rome')

const words = {
  en: {
    advance: 'Advance',
    claim: 'Claim',
    continue: 'Continue with action',
    describe: 'What is to be done?',
    empty: 'Nothing is left to do today.',
    myDay: 'My day',
    next: 'Next day',
    overdue: 'overdue',
    plan: 'Plan an activity',
    positive: 'Positive',
    save: 'Save',
  },
  it: {
    advance: 'Avanza',
    claim: 'Prendi in carico',
    continue: 'Continua con azione',
    describe: 'Che cosa c’è da fare?',
    empty: 'Per oggi non resta nulla da fare.',
    myDay: 'La mia giornata',
    next: 'Giorno dopo',
    overdue: 'in ritardo',
    plan: 'Programma un’attività',
    positive: 'Positivo',
    save: 'Salva',
  },
} as const
type Language = keyof typeof words

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  const { admin } = office
  group = (await admin.get('groups?where[name][equals]=Vendite&depth=0')).body.docs[0].id
  await office.add('users', { email: 'bruno@crm.test', groups: [group], name: 'Bruno', password })
  const { body } = await admin.get('activity-subjects?where[code][equals]=call-back')
  subject = body.docs[0].id
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const plan = async (description: string, data: Record<string, unknown> = {}): Promise<number> => {
  const id = await office.add('activities', {
    assignee: office.giulia,
    company: office.company,
    description,
    startsAt: today,
    subject,
    ...data,
  })
  if (data.assignee === null) await office.admin.patch(`activities/${id}`, { assignee: null })
  return id
}

const read = async (id: number) => (await office.admin.get(`activities/${id}?depth=0`)).body

const home = async (email: string, language: Language, timezoneId?: string): Promise<Page> => {
  const context = await sitDown({ browser, email, language, server, timezoneId })
  const page = await context.newPage()
  await page.goto('/admin')
  await page.getByRole('heading', { level: 1, name: words[language].myDay }).waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)
const line = (page: Page, id: number) => page.locator(`[data-activity="${id}"]`)

describe.each(journeyLanguages)('the home page, %s', (language) => {
  const say = words[language]

  test('advances what is late with its next action, which then stands on its day', async () => {
    const late = await plan(`Late ${language}`, { startsAt: addDays(today, -2) })
    const page = await home('giulia@crm.test', language)
    const late1 = part(page, 'overdue').locator(`[data-activity="${late}"]`)
    expect(await late1.innerText()).toContain(say.overdue)
    await late1.getByRole('button', { name: say.advance }).click()
    const dialog = page.locator('.crm-dialog__box')
    await dialog.getByText(say.continue).click()
    await dialog.getByText(say.positive, { exact: true }).click()
    await dialog.getByLabel(say.describe).fill(`Second visit ${language}`)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await part(page, 'closed').locator(`[data-activity="${late}"]`).waitFor()
    expect(await part(page, 'overdue').locator(`[data-activity="${late}"]`).count()).toBe(0)

    const { body } = await office.admin.get(`activities?where[previous][equals]=${late}&depth=0`)
    const [next] = body.docs
    expect(next).toMatchObject({ assignee: office.giulia, hasTime: false, state: 'planned' })
    for (let day = today; day < next.startsAt.slice(0, 10); day = addDays(day, 1))
      await page.getByRole('button', { name: say.next }).click()
    await part(page, 'todos').getByText(`Second visit ${language}`).waitFor()
    expect(await part(page, 'overdue').count()).toBe(0)
    await page.context().close()
  })

  test('claims from the group’s queue', async () => {
    const id = await plan('From the site', { assignee: null, assigneeGroup: group })
    const next = await plan('From the fair', { assignee: null, assigneeGroup: group })
    const page = await home('giulia@crm.test', language)
    const waiting = part(page, 'queue').locator(`[data-activity="${id}"]`)
    expect(await waiting.innerText()).toContain('Vendite')
    await waiting.getByRole('button', { name: say.claim }).focus()
    await page.keyboard.press('Enter')
    await part(page, 'todos').locator(`[data-activity="${id}"]`).waitFor()
    expect((await read(id)).assignee).toBe(office.giulia)
    // What was claimed has left the queue: the keyboard goes on at the next one.
    const claimNext = part(page, 'queue').locator(`[data-activity="${next}"] button`).first()
    await page.waitForFunction(
      (button) => document.activeElement === button,
      await claimNext.elementHandle(),
    )
    await page.keyboard.press('Enter')
    await part(page, 'queue').waitFor({ state: 'detached' })
    expect((await read(next)).assignee).toBe(office.giulia)
    await page.context().close()
  })

  test('says what to do where nothing is left', async () => {
    const page = await home('bruno@crm.test', language)
    await page.getByText(say.empty).waitFor()
    await page.getByRole('link', { name: say.plan }).waitFor()
    await page.context().close()
  })
})

test('the keyboard goes on at the next line while each answer is three seconds late', async () => {
  const id = await plan('First of the queue', { assignee: null, assigneeGroup: group })
  const next = await plan('Second of the queue', { assignee: null, assigneeGroup: group })
  const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'en', server })
  const page = await context.newPage()
  await answerLate(page)
  const claim = (of: number) => line(page, of).getByRole('button', { name: words.en.claim })
  // It is reached before React has taken over the page.
  await Promise.all([page.goto('/admin'), claim(id).focus()])
  await listens(claim(id))
  await page.keyboard.press('Enter')
  await part(page, 'todos').locator(`[data-activity="${id}"]`).waitFor()
  await part(page, 'queue').locator(`[data-activity="${next}"] :focus`).waitFor()
  expect((await read(id)).assignee).toBe(office.giulia)
  await context.close()
})

test('two presses are two days, however late the answers', async () => {
  const in2 = addDays(today, 2)
  const id = await plan('In two days', { startsAt: in2 })
  const page = await home('giulia@crm.test', 'en')
  await answerLate(page)
  const next = page.getByRole('button', { name: words.en.next })
  await next.click()
  await next.click()
  const shown = new Date(in2).toLocaleDateString('en-GB', { day: 'numeric', timeZone: 'UTC' })
  expect(await page.locator('.crm-today__date').innerText()).toMatch(new RegExp(`\\b${shown}\\b`))
  await part(page, 'todos').locator(`[data-activity="${id}"]`).waitFor()
  await page.context().close()
})

test('a day that could not be read shows nothing of another one', async () => {
  const id = await plan('Only today')
  const page = await home('giulia@crm.test', 'en')
  await line(page, id).waitFor()
  await page.route('**/my-day*', (route) => route.abort())
  await page.getByRole('button', { name: words.en.next }).click()
  await page.getByRole('alert').getByRole('button').waitFor()
  expect(await line(page, id).isVisible()).toBe(false)
  await page.unroute('**/my-day*')
  await page.getByRole('alert').getByRole('button').click()
  await line(page, id).waitFor({ state: 'detached' })
  await page.context().close()
})

test('times and days are those of the reader’s clock', async () => {
  const start = new Date(`${today}T17:30:00.000Z`)
  const id = await plan('Call overseas', { startsAt: start.toISOString() })
  const wallIn = (timeZone: string) =>
    start.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const rome = await home('giulia@crm.test', 'it')
  await line(rome, id).getByText(wallIn('Europe/Rome')).waitFor()
  await rome.context().close()
  const york = await home('giulia@crm.test', 'en', 'America/New_York')
  // In New York it may still be the day before.
  for (let day = dayIn(new Date(), 'America/New_York'); day < today; day = addDays(day, 1))
    await york.getByRole('button', { name: words.en.next }).click()
  await line(york, id).getByText(wallIn('America/New_York')).waitFor()
  await york.context().close()
})

test('what goes on past midnight is on both days, on the second one with the day on which it began', async () => {
  const id = await plan('Night shift', { duration: 240, startsAt: `${addDays(today, 1)}T23:00` })
  const page = await home('giulia@crm.test', 'it')
  const time = part(page, 'appointments').locator(`[data-activity="${id}"] time`)
  const next = page.getByRole('button', { name: words.it.next })
  await next.click()
  await time.getByText(/^23:00$/).waitFor()
  await next.click()
  const began = addDays(today, 1).split('-').reverse().join('/')
  await time.getByText(`${began} 23:00`).waitFor()
  await page.context().close()
})

test('the quick search is at hand', async () => {
  const page = await home('giulia@crm.test', 'it')
  await page.locator('.crm-today__search').click()
  await page.keyboard.type('Officine')
  await page.getByRole('option', { name: /^Officine Rossi/ }).waitFor()
  await page.context().close()
})

test('who may not read activities has no day, and is not shown an empty one', async () => {
  await office.add('users', { email: 'nulla@crm.test', groups: [], name: 'Nulla', password })
  const context = await sitDown({ browser, email: 'nulla@crm.test', language: 'it', server })
  const page = await context.newPage()
  await page.goto('/admin')
  await page.getByText('Il tuo accesso non ha ancora permessi.').waitFor()
  expect(await page.locator('.crm-today').count()).toBe(0)
  await context.close()
})
