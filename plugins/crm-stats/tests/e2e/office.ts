import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openOffice } from '#tests/e2e/panel/office'
import type { TestServer } from '#tests/support/server'

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** The small company, with a campaign and activities that are worth counting. */
export const openCountedOffice = async (server: TestServer) => {
  const office = await openOffice(server)
  const { add, admin, company, contact, giulia } = office
  const idOf = async (slug: string, code: string): Promise<number> =>
    (await admin.get(`${slug}?where[code][equals]=${code}&depth=0`)).body.docs[0].id
  const modes = [await idOf('activity-modes', 'phone'), await idOf('activity-modes', 'email')]
  const positive = await idOf('activity-outcomes', 'positive')
  const negative = await idOf('activity-outcomes', 'negative')
  const campaign = await add('campaigns', {
    budget: 2000,
    cost: 900,
    expectedRevenue: 15000,
    name: 'Fiera di primavera',
    status: 'active',
  })
  for (let index = 0; index < 12; index += 1) {
    await add('activities', {
      assignee: giulia,
      campaign: index < 6 ? campaign : undefined,
      company,
      contact,
      description: `Chiamata ${index}`,
      duration: 30,
      mode: modes[index % 2],
      outcome: index % 3 === 0 ? negative : positive,
      startsAt: daysAgo(1 + index * 5),
    })
  }
  for (const days of [2, 3, -3]) {
    await add('activities', {
      assignee: giulia,
      company,
      contact,
      description: 'Da fare',
      mode: modes[0],
      startsAt: daysAgo(days),
    })
  }
  return { ...office, campaign }
}

/** A figure opens the list of as many activities as it says. */
export const opens = async (page: Page, figure: Locator) => {
  const count = Number((await figure.textContent())?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(0)
  await figure.click()
  await page.waitForURL(/collections\/activities\?where/)
  await page.locator('.collection-list .table tbody tr').first().waitFor()
  expect(await page.locator('.collection-list .table tbody tr').count()).toBe(count)
}
