import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { make, subjects } from '../integration/rights/records'
import type { Made } from '../integration/rights/subject'
import { adminLogin, startWorld, type World } from '../integration/rights/world'
import { launchBrowser } from '../support/browser'
import { collectionPages, ownPages, strangersPages } from '../support/pages'

/*
 * Every page of the configuration for who sees, hears or touches it otherwise: axe with its default rules.
 * `AXE=all` looks at each page light and dark, wide and narrow; the suite at some wide and light, at others narrow
 * and dark: pages are made of the same parts.
 */

vi.setConfig({ testTimeout: 300_000 })

const isWhole = process.env.AXE === 'all'

type Variant = { colorScheme: 'dark' | 'light'; name: string; width: number }

const variants: Variant[] = [
  { colorScheme: 'light', name: 'light, 1440', width: 1440 },
  { colorScheme: 'dark', name: 'dark, 390', width: 390 },
  ...(isWhole
    ? ([
        { colorScheme: 'dark', name: 'dark, 1440', width: 1440 },
        { colorScheme: 'light', name: 'light, 390', width: 390 },
      ] as const)
    : []),
]

let browser: Browser
let world: World
const made: Made = {}

beforeAll(async () => {
  world = await startWorld()
  for (const [collection, { data, marks }] of Object.entries(subjects)) {
    const mark = marks.find((one) => one === 'S' || one === 'E')
    if (data && mark) made[collection] = { [mark]: await make(collection, mark, world, made) }
  }
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const sit = async ({ colorScheme, width }: Variant, login = true): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: world.server.url,
    colorScheme,
    locale: 'it-IT',
    // What moves has its colours in the end.
    reducedMotion: 'reduce',
    viewport: { height: 900, width },
  })
  context.setDefaultTimeout(20_000)
  if (login) await context.request.post('/api/users/login', { data: adminLogin })
  return context
}

type Violation = { id: string; impact: string; nodes: { html: string; target: string[] }[] }

/** What axe finds on the page as it stands: `serious` and worse, and the rest. */
const look = async (page: Page, where: string): Promise<{ bad: string[]; mild: string[] }> => {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    const { axe: library } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> }
    }
    return (await library.run(document, { resultTypes: ['violations'] })).violations
  })
  const told = ({ id, nodes }: Violation) =>
    `${where}: ${id}: ${nodes
      .slice(0, 3)
      .map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 120)}`)
      .join(' | ')}`
  const isBad = ({ impact }: Violation) => impact === 'serious' || impact === 'critical'
  return {
    bad: violations.filter(isBad).map(told),
    mild: violations.filter((one) => !isBad(one)).map(told),
  }
}

const [firstDictionary] = collectionPages.filter(({ isDictionary }) => isDictionary)

/** The pages of every collection, of dictionaries those of one: they are made alike. */
const addresses = (): string[] => [
  ...ownPages,
  ...collectionPages
    .filter((one) => !one.isDictionary || one === firstDictionary)
    .flatMap(({ lists, makes, records, slug }) => {
      const id = Object.values(made[slug] ?? {})[0]
      return [
        ...lists,
        makes,
        ...(id ? records.map((page) => page.replace(':id', String(id))) : []),
      ]
    })
    .filter((page) => !page.endsWith('/api')),
]

it.each(variants)('pages ($name)', async (variant) => {
  const context = await sit(variant)
  const offset = variant.width < 1440 ? 2 : 0
  const left = addresses().filter((_, at) => isWhole || at % 4 === offset)
  const bad: string[] = []
  const mild: string[] = []
  const lane = async () => {
    const page = await context.newPage()
    for (let address = left.shift(); address; address = left.shift()) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      const found = await look(page, address)
      bad.push(...found.bad)
      mild.push(...found.mild)
    }
    await page.close()
  }
  await Promise.all([lane(), lane()])
  const stranger = await sit(variant, false)
  const page = await stranger.newPage()
  for (const address of strangersPages) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    bad.push(...(await look(page, address)).bad)
  }
  await stranger.close()
  await context.close()
  if (mild.length > 0) console.info(`Moderate (${variant.name}):\n${mild.sort().join('\n')}`)
  expect(bad.sort()).toEqual([])
})

it.each(variants)('what opens over a page ($name)', async (variant) => {
  const context = await sit(variant)
  const page = await context.newPage()
  const bad: string[] = []
  const opened = async (name: string, open: () => Promise<unknown>, shown: string) => {
    await page.goto('/admin/collections/companies?view=all')
    await page.waitForLoadState('networkidle')
    await open()
    await page.locator(shown).first().waitFor()
    bad.push(...(await look(page, name)).bad)
  }
  await opened('user menu', () => page.locator('#crm-user-menu button').click(), '.popup__content')
  await opened('new', () => page.locator('#crm-new-menu button').click(), '.popup__content')
  await opened('views', () => page.locator('#crm-view-menu button').click(), '.popup__content')
  await opened('filter', () => page.locator('#toggle-list-filters').click(), '.crm-condition input')
  await opened(
    'dialog',
    async () => {
      await page.locator('#crm-view-menu button').click()
      await page.getByRole('button', { name: 'Ordina le viste …' }).click()
    },
    '.crm-dialog__box',
  )
  await opened(
    'drawer',
    async () => {
      await page.locator('tbody a').first().focus()
      await page.keyboard.press('Space')
    },
    '.drawer #field-name',
  )
  await context.close()
  expect(bad).toEqual([])
})
