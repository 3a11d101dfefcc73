import type { Browser, Locator, Page } from 'playwright-core'
import type { TestServer } from '../../support/server'
import { sitDown } from '../panel/office'

/** What somebody has to work with. */
export type Way = 'keyboard' | 'mouse' | 'phone'
export const ways: Way[] = ['mouse', 'keyboard', 'phone']

export type Hands = {
  page: Page
  way: Way
  /** Opens the navigation where it is closed, and goes to one of its entries. */
  goTo: (name: string) => Promise<void>
  /** Presses a button, a link, a choice of a menu. */
  press: (target: Locator) => Promise<void>
  /** Goes to a field and writes over what it says. */
  write: (target: Locator, text: string) => Promise<void>
  leave: () => Promise<void>
}

/** So many stops has the longest way through a page. */
const stops = 250

/** Goes through the page with Tab, from where the keyboard stands, until it stands there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  for (let turn = 0; turn < stops; turn += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

type HandsArgs = { browser: Browser; email: string; server: TestServer; way: Way }

/** Somebody who has logged in, with what they work with; Italian. */
export const handsOf = async ({ browser, email, server, way }: HandsArgs): Promise<Hands> => {
  const context = await sitDown({ browser, email, language: 'it', server })
  const page = await context.newPage()
  const isPhone = way === 'phone'
  await page.setViewportSize(isPhone ? { height: 844, width: 390 } : { height: 900, width: 1440 })
  const isByKeys = way === 'keyboard'
  const press = async (target: Locator) => {
    if (!isByKeys) return target.click()
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  return {
    goTo: async (name) => {
      if (isPhone) await press(page.locator('.app-header__mobile-nav-toggler').first())
      await press(page.locator('aside.nav').getByRole('link', { exact: true, name }).first())
      // On a phone it lies over the page until one is there.
      if (isPhone) await page.locator('.nav--nav-open').waitFor({ state: 'detached' })
    },
    leave: () => context.close(),
    page,
    press,
    way,
    write: async (target, text) => {
      if (!isByKeys) return target.fill(text)
      await tabTo(page, target)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
  }
}
