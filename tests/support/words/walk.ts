import type { BrowserContext, Page } from 'playwright-core'
import { pressNext } from './press'
import { readPage, type Said } from './read'

/** What was read, and where. */
export type Heard = Said & { page: string }

type WalkArgs = {
  /** Addresses of pages; the queue is emptied. */
  addresses: string[]
  context: BrowserContext
  /** Called with what each state of each page says. */
  hear: (heard: Heard[]) => void
  /** Kinds of what was pressed so far, by all lanes. @default nothing is pressed */
  pressed?: Set<string>
}

/** What a page says is read when it asks for nothing more and has stood still for a moment. */
const settle = async (page: Page): Promise<void> => {
  await page
    .evaluate(
      () =>
        new Promise<void>((resolve) => {
          const end = setTimeout(done, 1500)
          let quiet = setTimeout(done, 120)
          const observer = new MutationObserver(() => {
            clearTimeout(quiet)
            quiet = setTimeout(done, 120)
          })
          function done() {
            clearTimeout(end)
            observer.disconnect()
            resolve()
          }
          observer.observe(document.body, {
            attributes: true,
            characterData: true,
            childList: true,
            subtree: true,
          })
        }),
    )
    // It went to another page meanwhile.
    .catch(() => undefined)
}

/** Requests that are on their way. */
const watch = (page: Page): (() => Promise<void>) => {
  let open = 0
  page.on('request', () => {
    open += 1
  })
  const end = () => {
    open -= 1
  }
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    for (let turn = 0; turn < 40 && open > 0; turn += 1) await page.waitForTimeout(50)
    await settle(page)
  }
}

/** So many things are pressed on one page at most. */
const most = 60

/** Goes through pages, presses what it has not pressed on any, and reads everything that shows up. */
export const walk = async ({ addresses, context, hear, pressed }: WalkArgs): Promise<void> => {
  const page = await context.newPage()
  const still = watch(page)
  page.on('dialog', async (dialog) => {
    hear([{ kind: 'question', page: page.url(), text: dialog.message(), where: dialog.type() }])
    await dialog.accept().catch(() => undefined)
  })
  const read = async (address: string, after = '') => {
    const said = await readPage(page).catch(() => [])
    hear(said.map((one) => ({ ...one, page: after ? `${address} → ${after}` : address })))
  }
  for (let address = addresses.shift(); address; address = addresses.shift()) {
    await page.goto(address, { waitUntil: 'load' })
    await still()
    await read(address)
    const { pathname } = new URL(page.url())
    for (let turn = 0; pressed && turn < most; turn += 1) {
      const kind = await pressNext(page, pressed).catch(() => 'gone')
      if (!kind) break
      await still()
      await read(address, kind)
      if (new URL(page.url()).pathname === pathname) continue
      await page.goto(address, { waitUntil: 'load' })
      await still()
    }
  }
  await page.close()
}
