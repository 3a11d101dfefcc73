import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminEmail, openOffice, password, sitDown } from '#tests/e2e/panel/office'
import { choose, launchBrowser } from '#tests/support/browser'
import { journeyLanguages } from '#tests/support/languages'
import { isOn } from '#tests/support/parts'
import { startServer, type TestServer } from '#tests/support/server'

let browser: Browser
let office: Awaited<ReturnType<typeof openOffice>>
let server: TestServer
let zone: number

beforeAll(async () => {
  server = await startServer({ env: { CRM_ADMIN_EMAIL: adminEmail, CRM_ADMIN_PASSWORD: password } })
  office = await openOffice(server)
  zone = await office.add('zones', { code: 'nord', labelEn: 'North', labelIt: 'Nord' })
  await office.add('zone-rules', { province: 'MI', zone })
  const inside = await office.add('companies', { city: 'Milano', name: 'Dentro S.p.A.' })
  for (const company of [inside, inside, inside, office.company]) {
    await office.add('activities', {
      company,
      description: 'Chiamata',
      startsAt: '2026-02-02T09:00:00Z',
    })
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const words = {
  en: { by: 'Group by', filter: 'Zone', filters: 'Filters', name: 'North', ready: 'By zone' },
  it: { by: 'Raggruppa per', filter: 'Zona', filters: 'Filtri', name: 'Nord', ready: 'Per zona' },
}

it.runIf(isOn('crm-stats')).each(journeyLanguages)(
  'activities are grouped and filtered by zone (%s)',
  async (language) => {
    const text = words[language]
    const context = await sitDown({ browser, email: 'giulia@crm.test', language, server })
    const page = await context.newPage()
    await page.goto('/admin/analysis')
    await choose(page.locator('.crm-analysis__saved select'), text.ready)
    await page.waitForURL(/groupBy=zone/)
    const row = page.locator('.crm-pivot__table tbody tr', { hasText: text.name })
    await row.waitFor()
    expect(await row.locator('td a').first().textContent()).toBe('3')

    // The same as a filter, by hand.
    await choose(page.getByLabel(text.by, { exact: true }), language === 'it' ? 'Mese' : 'Month')
    await page.getByRole('button', { name: text.filters }).click()
    await page.getByRole('combobox', { exact: true, name: text.filter }).click()
    await page.getByText(text.name, { exact: true }).last().click()
    await page.waitForURL(new RegExp(`zone=${zone}`))
    await page.locator('.crm-analysis__state strong', { hasText: /^3 / }).waitFor()

    await page.goto('/admin/analysis?groupBy=zone')
    const figure = page
      .locator('.crm-pivot__table tbody tr', { hasText: text.name })
      .locator('td a')
      .first()
    await figure.click()
    await page.waitForURL(/collections\/activities\?where/)
    const rows = page.locator('.collection-list .table tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(3)
    await context.close()
  },
)

it('a zone shows its rules and companies, and takes a new rule in a drawer', async () => {
  const context = await sitDown({ browser, email: adminEmail, language: 'it', server })
  const page = await context.newPage()
  await page.goto(`/admin/collections/zones/${zone}/rules`)
  await page.getByText('1 azienda in questa zona').waitFor()
  await page.getByRole('button', { name: 'Aggiungi una regola' }).click()
  const drawer = page.locator('.drawer__content', { has: page.locator('#field-province') })
  await drawer.locator('#field-province').fill('Bologna')
  await drawer.locator('#action-save').click()
  await page.getByText('IT · BO').waitFor()
  await page.getByText('2 aziende in questa zona').waitFor()
  await page.getByText('2 aziende in questa zona').click()
  await page.waitForURL(/collections\/companies\?/)
  const rows = page.locator('.collection-list .table tbody tr')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(2)
  await context.close()
})
