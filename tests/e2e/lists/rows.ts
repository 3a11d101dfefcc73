import type { Page } from 'playwright-core'

export const chip = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}`) })
export const rows = (page: Page) => page.locator('.collection-list tbody tr')

/** Presses a view and gives the lines of the list that it shows. */
export const linesOf = async (page: Page, name: string, column: string): Promise<string[]> => {
  const viewIn = (address: string) => new URL(address).searchParams.get('view')
  const before = viewIn(page.url())
  await chip(page, name).first().click()
  // The address changes when the rows have come.
  await page.waitForURL(({ href }) => viewIn(href) !== before)
  await page.locator('.crm-views__one[aria-current]', { hasText: name }).waitFor()
  const cells = await page.locator(`.collection-list tbody .cell-${column}`).allTextContents()
  return cells.map((text) => text.trim()).sort()
}
