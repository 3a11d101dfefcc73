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

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  const client = await connect({ url: server.database.url })
  await buildData({ client, size: { activities: 500, companies: 50_000, contacts: 500 } })
  await client.end()
  const office = await openOffice(server)
  for (const city of cities) await office.add('companies', { city, name: 'Ferramenta Alba' })
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
