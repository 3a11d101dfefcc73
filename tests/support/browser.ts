import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { uncompressed } from './client'

/** Asks nothing of any outside host by itself, and runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Waits until React has taken over all that can be used of a page: what is typed or pressed before is lost or comes
 * late, and people are slower than that. Goes on after ten seconds: what is not alive by then fails its own test.
 */
const comesAlive = (page: Page) =>
  page
    .waitForFunction(
      () => {
        const listens = (element: Element) =>
          Object.keys(element).some((key) => key.startsWith('__reactProps'))
        return [...document.querySelectorAll('a, button, input, select, textarea')].every(listens)
      },
      undefined,
      { polling: 20, timeout: 10_000 },
    )
    .catch(() => undefined)

const withLivePages = (context: BrowserContext): BrowserContext => {
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await newPage()
    const goto = page.goto.bind(page)
    page.goto = async (...address) => {
      const response = await goto(...address)
      await comesAlive(page)
      return response
    }
    const reload = page.reload.bind(page)
    page.reload = async (options) => {
      const response = await reload(options)
      await comesAlive(page)
      return response
    }
    return page
  }
  return context
}

/** Codes of requests that ask for too much, or that are not understood: the panel sends none of them. */
const refusals =
  /"code":"((?:bad-(?:address|depth|filter|id|limit|page|query|sort))|filter-too-large|no-filter|query-too-large|too-large|too-many-parameters|wrong-body)"/

/** A request of the panel's own that the API refuses to understand fails the run: nobody else would see it. */
const failOnRefusals = (context: BrowserContext): void => {
  context.on('response', async (response) => {
    if (response.status() !== 400 && response.status() !== 413) return
    // Gone with its page, it told nobody anything.
    const text = await response.text().catch(() => '')
    const [, code] = refusals.exec(text) ?? []
    if (!code) return
    // Long filters are asked for with a body.
    const sent = response.request().postData() ?? ''
    throw new Error(`The panel sent what is refused (${code}): ${response.url()} ${sent}`)
  })
}

/** A page that does what its Content Security Policy forbids fails the run: a browser tells it in its console. */
const failOnViolations = (context: BrowserContext): void => {
  context.on('console', (message) => {
    if (!message.text().includes('Content Security Policy')) return
    throw new Error(`Against the policy of the page: ${message.text()}`)
  })
}

/** Starts the browser of the tests; close it at the end of the file. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executable, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath: executable,
    args: flags,
    // Without a language it cannot write the names of files that have accents.
    env: { ...env, LC_ALL: 'C.UTF-8' },
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const extraHTTPHeaders = { ...uncompressed, ...options?.extraHTTPHeaders }
    const context = withLivePages(await newContext({ ...options, extraHTTPHeaders }))
    failOnRefusals(context)
    failOnViolations(context)
    return context
  }
  return browser
}

/** Opens a form by its keys, which listen as soon as the page is alive, and waits until it has the keyboard. */
export const openByKeys = async (page: Page, keys: string, form = '.crm-form'): Promise<void> => {
  const focused = page.locator(`${form} :focus`)
  for (let turn = 0; turn < 20; turn += 1) {
    await page.keyboard.press(keys)
    const isOpen = await focused.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    )
    if (isOpen) return
  }
  throw new Error(`${keys} opens no ${form}`)
}

/** Waits until React has taken over one element: what is done with it before is lost. */
export const listens = async (locator: Locator): Promise<void> => {
  await locator.waitFor()
  await locator.evaluate(async (element) => {
    const isTaken = () => Object.keys(element).some((key) => key.startsWith('__reactProps'))
    while (!isTaken()) await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

/** Chooses of a list once React has taken it over. */
export const choose = async (list: Locator, label: string): Promise<void> => {
  await listens(list)
  await list.selectOption({ label })
}

/** From now on each script and each answer to one comes three seconds late; the page itself does not. */
export const answerLate = (page: Page) =>
  page.route('**/*', async (route) => {
    const isLate = ['fetch', 'script'].includes(route.request().resourceType())
    if (isLate) await new Promise((resolve) => setTimeout(resolve, 3000))
    // The page may have been closed meanwhile.
    await route.continue().catch(() => undefined)
  })
