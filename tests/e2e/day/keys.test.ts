import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../../src/platform/database/embedded/index.mjs'
import { buildData } from '../../bench/data'
import { launchBrowser } from '../../support/browser'
import { startServer, type TestServer } from '../../support/server'
import { adminEmail, openOffice, password, sitDown } from '../panel/office'

let browser: Browser
let server: TestServer

const cities = ['Asti', 'Bra', 'Cuneo']
let customer: number
let office: Awaited<ReturnType<typeof openOffice>>

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  const client = await connect({ url: server.database.url })
  await buildData({ client, size: { activities: 500, companies: 50_000, contacts: 500 } })
  await client.end()
  office = await openOffice(server)
  for (const city of cities)
    customer = await office.add('companies', { city, name: 'Ferramenta Alba' })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Presses keys and counts them: each of a chord, but not what is typed. */
const counting = (page: Page) => {
  let count = 0
  return {
    count: () => count,
    press: async (keys: string) => {
      count += keys.split('+').length
      await page.keyboard.press(keys)
    },
  }
}

it.each(cities)(
  'of 50,000 companies, three of them with one name, that of %s is found from Home with five keys',
  async (city) => {
    const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
    const page = await context.newPage()
    await page.goto('/admin')
    const keys = counting(page)
    await keys.press('Control+k')
    await page.keyboard.type('ferramenta alba')
    const hits = page.locator('.crm-search__hit')
    await hits.filter({ hasText: 'Cuneo' }).waitFor()
    const chosen = page.locator('.crm-search__hit[aria-selected="true"]')
    while (!(await chosen.innerText()).includes(city)) {
      await keys.press('ArrowDown')
      expect(keys.count()).toBeLessThan(5)
    }
    await keys.press('Enter')
    await page.locator('.crm-timeline').waitFor()
    await page.locator('.crm-record__body').getByText(city).first().waitFor()
    expect(keys.count()).toBeLessThanOrEqual(5)
    await context.close()
  },
)

it('a call is written down with seven keys at most, the next action planned with eight, advanced with six', async () => {
  const context = await sitDown({ browser, email: 'giulia@crm.test', language: 'it', server })
  const page = await context.newPage()
  await page.goto(`/admin/collections/companies/${customer}`)
  await page.waitForLoadState('networkidle')
  const form = page.locator('.crm-work .crm-form')
  const stored = async (description: string) =>
    (await office.admin.get(`activities?depth=0&where[description][equals]=${description}`)).body
      .docs

  const call = counting(page)
  await call.press('Alt+h')
  await form.waitFor()
  await page.keyboard.type('Sentito il titolare')
  await call.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  expect(call.count()).toBeLessThanOrEqual(7)
  expect(await stored('Sentito il titolare')).toMatchObject([{ company: customer, state: 'done' }])

  const plan = counting(page)
  await plan.press('Alt+n')
  await form.waitFor()
  await page.keyboard.type('Mandare il listino')
  await plan.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  expect(plan.count()).toBeLessThanOrEqual(8)
  expect(await stored('Mandare il listino')).toMatchObject([
    { company: customer, state: 'planned' },
  ])

  await page.locator('.crm-heading').getByText('Mandare il listino').waitFor()
  const advance = counting(page)
  await advance.press('Alt+a')
  await page.locator('.crm-dialog__box .crm-form').waitFor()
  await advance.press('ArrowDown')
  await advance.press('Tab')
  await advance.press('Space')
  await advance.press('Enter')
  await page.locator('.crm-dialog__box').waitFor({ state: 'detached' })
  expect(advance.count()).toBeLessThanOrEqual(6)
  expect(await stored('Mandare il listino')).toMatchObject([
    { company: customer, state: 'done' },
    { company: customer, state: 'done' },
  ])
  await context.close()
})
