import type { BrowserContext, Page } from 'playwright-core'
import { nameRules } from '#platform/admin/Names/rules'
import { pressNext } from './press'
import { readPage, type Said } from './read'

/** What was read, and where. */
export type Heard = Said & { page: string }

type WalkArgs = {
  /** Addresses of pages; whoever walks takes them from here. */
  addresses: string[]
  context: BrowserContext
  /** Called with what each state of each page says. */
  hear: (heard: Heard[]) => void
  /** Kinds of what was pressed so far, on any page. @default nothing is pressed */
  pressed?: Set<string>
}

/** So many things are pressed on one page at most. */
const most = 60

/** Of the pointers that are pressed by hand here the browser knows nothing. */
const ownFault = /PointerCapture/

/** Waits until nothing has been asked for or has changed for a moment. */
const standsStill = async (page: Page): Promise<void> => {
  await page
    .evaluate(
      () =>
        new Promise<void>((resolve) => {
          let quiet = setTimeout(done, 100)
          const end = setTimeout(done, 1500)
          const observer = new MutationObserver(() => {
            clearTimeout(quiet)
            quiet = setTimeout(done, 100)
          })
          function done() {
            clearTimeout(end)
            observer.disconnect()
            resolve()
          }
          observer.observe(document.body, { characterData: true, childList: true, subtree: true })
        }),
    )
    // It went to another page meanwhile.
    .catch(() => undefined)
}

/** Tells when a page has got all that it asked for. */
const watch = (page: Page): (() => Promise<void>) => {
  const open = new Set<unknown>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    for (let turn = 0; turn < 40 && open.size > 0; turn += 1) await page.waitForTimeout(50)
    await standsStill(page)
  }
}

/** Goes through pages, presses what it has not pressed on any, and reads everything that shows up. */
export const walk = async ({ addresses, context, hear, pressed }: WalkArgs): Promise<void> => {
  const page = await context.newPage()
  const gotAll = watch(page)
  page.on('pageerror', ({ message }) => {
    if (ownFault.test(message)) return
    hear([{ kind: 'broken', page: page.url(), text: message, where: 'script' }])
  })
  page.on('dialog', async (dialog) => {
    hear([{ kind: 'question', page: page.url(), text: dialog.message(), where: dialog.type() }])
    await dialog.accept().catch(() => undefined)
  })
  const go = async (address: string) => {
    await page.goto(address, { waitUntil: 'load' })
    await gotAll()
  }
  const read = async (address: string, after: string) => {
    // What was pressed may lead to another page, which is read in its turn.
    const said = await readPage(page).catch(() => [])
    hear(said.map((one) => ({ ...one, page: `${address}${after}` })))
  }
  for (let address = addresses.shift(); address; address = addresses.shift()) {
    await go(address)
    await read(address, '')
    const { pathname } = new URL(page.url())
    for (let turn = 0; pressed && turn < most; turn += 1) {
      const kind = await pressNext(page, pressed).catch(() => 'gone')
      if (!kind) break
      await gotAll()
      await read(address, ` → ${kind}`)
      if (new URL(page.url()).pathname !== pathname) await go(address)
    }
  }
  await page.close()
}

type ReadArgs = Pick<WalkArgs, 'addresses' | 'context' | 'hear'>

const isMended = (text: string): boolean =>
  nameRules.some(
    ({ gap, says = [] }) =>
      (gap && text.search(gap) >= 0) || says.some(([pattern]) => pattern.test(text)),
  )

/**
 * Reads pages as the server sends them, without running them: a tenth of the time.
 * @param args.context without JavaScript
 */
export const readPlainly = async ({ addresses, context, hear }: ReadArgs): Promise<void> => {
  const page = await context.newPage()
  for (let address = addresses.shift(); address; address = addresses.shift()) {
    // By its frame: what does not run never comes alive, for which `page.goto` waits.
    await page.mainFrame().goto(address, { waitUntil: 'domcontentloaded' })
    const said = await readPage(page, { all: true })
    // Names and tooltips are not there before the page runs, nor is what the panel mends (Names/rules.ts).
    const texts = said.filter(
      ({ kind, text }) => /^(placeholder|text)$/.test(kind) && !isMended(text),
    )
    hear(
      texts
        .filter(({ where }) => !where.startsWith('input'))
        .map((one) => ({ ...one, page: address })),
    )
  }
  await page.close()
}
