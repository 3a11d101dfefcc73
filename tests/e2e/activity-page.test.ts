import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser'
import { journeyLanguages } from '../support/languages'
import { startServer, type TestServer } from '../support/server'
import { adminEmail, openOffice, password, sitDown } from './panel/office'

let server: TestServer
let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let group: number
let positive: number

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password },
  })
  browser = await launchBrowser()
  office = await openOffice(server)
  const { body } = await office.admin.get('groups?where[name][equals]=Vendite&depth=0')
  group = body.docs[0].id
  const outcomes = await office.admin.get('activity-outcomes?where[code][equals]=positive')
  positive = outcomes.body.docs[0].id
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const plan = (data: object = {}): Promise<number> =>
  office.add('activities', {
    assignee: office.giulia,
    company: office.company,
    description: 'Portare il listino',
    startsAt: '2026-12-01',
    ...data,
  })
const read = async (id: number) => (await office.admin.get(`activities/${id}?depth=0`)).body

const open = async (email: string, language: 'en' | 'it', id: number): Promise<Page> => {
  const context = await sitDown({ browser, email, language, server })
  const page = await context.newPage()
  await page.goto(`/admin/collections/activities/${id}`)
  await page.locator('#field-description').waitFor()
  return page
}

const steps = (page: Page) => page.locator('.crm-steps')
const step = (page: Page, name: string) => steps(page).getByRole('button', { exact: true, name })
const dialog = (page: Page) => page.locator('.crm-dialog__box')

const words = {
  en: {
    advance: 'Advance',
    claim: 'Take it',
    copy: 'Copy',
    more: 'More steps',
    positive: 'Positive',
    reopen: 'Reopen',
    save: 'Save',
    saveFirst: 'Save what you have changed first.',
    stale: 'Somebody else has changed this meanwhile.',
  },
  it: {
    advance: 'Avanza',
    claim: 'Prendila in carico',
    copy: 'Copia',
    more: 'Altri passi',
    positive: 'Positivo',
    reopen: 'Riapri',
    save: 'Salva',
    saveFirst: 'Prima salva quello che hai cambiato.',
    stale: 'Nel frattempo qualcun altro ha fatto una modifica.',
  },
} as const

describe.each(journeyLanguages)('on the page of an activity, %s', (language) => {
  const say = words[language]

  test('it is advanced and reopened by keyboard, and nothing else is saved with it', async () => {
    const id = await plan()
    const page = await open('giulia@crm.test', language, id)
    const saved: string[] = []
    page.on('request', (request) => request.method() === 'PATCH' && saved.push(request.url()))
    await step(page, say.advance).focus()
    await page.keyboard.press('Enter')
    await dialog(page).getByText(say.positive, { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await step(page, say.advance).waitFor({ state: 'detached' })
    await page.locator('#field-outcome').getByText(say.positive).waitFor()
    expect((await read(id)).state).toBe('done')
    // The button has gone: the keyboard is at its neighbour.
    await page.waitForFunction(() => document.activeElement?.closest('.crm-steps'))
    await step(page, say.more).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { exact: true, name: say.reopen }).focus()
    await page.keyboard.press('Enter')
    await step(page, say.advance).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.crm-steps'))
    expect((await read(id)).state).toBe('planned')
    expect(saved).toEqual([])
    await page.context().close()
  })

  test('it is claimed, and copied to a page of its own', async () => {
    const id = await plan({ assigneeGroup: group })
    await office.admin.patch(`activities/${id}`, { assignee: null })
    const page = await open('giulia@crm.test', language, id)
    await step(page, say.claim).click()
    await step(page, say.claim).waitFor({ state: 'detached' })
    expect((await read(id)).assignee).toBe(office.giulia)
    await step(page, say.copy).click()
    await dialog(page).getByRole('button', { exact: true, name: say.copy }).click()
    await page.waitForURL(
      (url) => /activities\/\d+$/.test(url.pathname) && !url.pathname.endsWith(`/${id}`),
    )
    await page.locator('#field-description').waitFor()
    const copy = await read(Number(page.url().split('/').at(-1)))
    expect(copy).toMatchObject({ description: 'Portare il listino', state: 'planned' })
    await page.context().close()
  })

  test('what is typed is saved first, and not over what somebody else has done', async () => {
    const id = await plan()
    const page = await open('giulia@crm.test', language, id)
    // Payload looks once, at the first key, whether the record is still what it shows.
    const looked = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/admin/'),
    )
    await page.locator('#field-note').fill('Chiede anche i tempi')
    await looked
    await page
      .getByRole('button', { exact: true, name: say.save })
      .and(page.locator(':enabled'))
      .waitFor()
    await step(page, say.advance).click()
    await page.getByText(say.saveFirst).waitFor()
    expect(await dialog(page).count()).toBe(0)

    const key = `elsewhere-${language}`
    const closing = { how: 'close', key, outcome: positive }
    const closed = await office.admin.post(`activities/${id}/advance`, closing)
    expect(closed.status).toBe(200)

    await page.getByRole('button', { exact: true, name: say.save }).click()
    await page.getByText(say.stale).waitFor()
    expect(await page.locator('#field-note').inputValue()).toBe('Chiede anche i tempi')
    expect(await read(id)).toMatchObject({ note: null, state: 'done' })
    // What was refused is still not saved: no step may take it away.
    await page
      .locator('.payload-toast-container')
      .getByText(say.saveFirst)
      .waitFor({ state: 'detached' })
    await step(page, say.advance).click()
    await page.getByText(say.saveFirst).waitFor()
    expect(await page.locator('#field-note').inputValue()).toBe('Chiede anche i tempi')
    await page.context().close()
  })
})

test('who may only read is offered no step', async () => {
  const page = await open('ugo@crm.test', 'it', await plan())
  expect(await steps(page).getByRole('button').count()).toBe(0)
  await page.context().close()
})
