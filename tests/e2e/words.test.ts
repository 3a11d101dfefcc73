import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Language } from '#platform/i18n'
import { make, subjects } from '../integration/rights/records'
import type { Made } from '../integration/rights/subject'
import { adminLogin, startWorld, type World } from '../integration/rights/world'
import { launchBrowser } from '../support/browser'
import { collectionPages, ownPages, strangersPages } from '../support/pages'
import { bodyOf, headerOf, type MailServer, startMailServer } from '../support/smtp'
import { createChecker, speechOf } from '../support/words/checker'
import { readTexts } from '../support/words/texts'
import { type Heard, readPlainly, walk } from '../support/words/walk'

/*
 * Every page of the configuration, in one language: a new collection, view or tab is read without a word here.
 */

vi.setConfig({ testTimeout: 240_000 })

const texts = readTexts()
const speech = {
  en: speechOf(texts.en.map(({ text }) => text)),
  it: speechOf(texts.it.map(({ text }) => text)),
}
const checkers = {
  en: createChecker({ other: speech.it, own: speech.en }),
  it: createChecker({ other: speech.en, own: speech.it }),
}

let browser: Browser
let mails: MailServer
let world: World
const made: Made = {}
/** What people are called, and groups and programs. */
let names: RegExp

beforeAll(async () => {
  mails = await startMailServer()
  world = await startWorld({ env: { SMTP_URL: mails.url } })
  for (const [collection, { data, marks }] of Object.entries(subjects)) {
    const mark = marks.find((one) => one === 'S' || one === 'E')
    if (data && mark) made[collection] = { [mark]: await make(collection, mark, world, made) }
  }
  const given = await Promise.all(
    ['users', 'groups', 'api-clients'].map(async (collection): Promise<string[]> => {
      const { body } = await world.admin.get(`${collection}?limit=100&depth=0`)
      return body.docs.map(({ name }: { name: string }) => name)
    }),
  )
  const longestFirst = given.flat().sort((a, b) => b.length - a.length)
  names = new RegExp(`zebra[-\\w ]*|(?<![\\p{L}-])(${longestFirst.join('|')})(?![\\p{L}-])`, 'giu')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await world?.stop()
  await mails?.stop()
})

const desk = async (
  language: Language,
  options: { javaScriptEnabled?: boolean; login?: boolean } = {},
): Promise<BrowserContext> => {
  const { login = true, ...more } = options
  const context = await browser.newContext({
    baseURL: world.server.url,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    // Of pages that lie one behind the other, only the first one may copy unasked.
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Europe/Rome',
    viewport: { height: 900, width: 1500 },
    ...more,
  })
  context.setDefaultTimeout(20_000)
  // Who only reads what the server says needs nothing of what it would look like.
  if (options.javaScriptEnabled === false) {
    await context.route(/\.(css|woff2?|svg|js)(\?|$)/, (route) => route.abort())
  }
  if (login) {
    const answer = await context.request.post('/api/users/login', { data: adminLogin })
    if (!answer.ok()) throw new Error(`Nobody logs in: ${answer.status()}`)
  }
  return context
}

/** Notes what is wrong with what it hears, once for each text and place. */
const listener = (language: Language) => {
  const wrong = new Map<string, string>()
  const hear = (heard: Heard[]) => {
    for (const { kind, page, text, where } of heard) {
      const told = text.replace(names, '')
      const isBad =
        /^(broken|nameless)$/.test(kind) || /\[object|\[(Untitled|Senza titolo)\]/.test(text)
      const fault = isBad ? kind : checkers[language](told)
      if (fault)
        wrong.set(`${kind} ${where} ${text}`, `${page}: ${kind} “${text}” (${fault}, ${where})`)
    }
  }
  return { hear, wrong: () => [...wrong.values()].sort() }
}

/** A record of a collection, if there is one. */
const recordOf = (slug: string) => Object.values(made[slug] ?? {})[0]

type Pages = (typeof collectionPages)[number]

const addressesOf = ({ isDictionary, lists, makes, records, slug }: Pages): string[] => {
  const id = recordOf(slug)
  return [
    ...lists,
    makes,
    ...(id ? records.map((page) => page.replace(':id', String(id))) : []),
    // Nothing is found, so what is said then is seen.
    ...(isDictionary ? [] : [`${lists[0]}?search=qqqq`, `${lists[0]}/999999`]),
  ]
}

// Dictionaries are made alike: one stands for all.
const [oneDictionary] = collectionPages.filter(({ isDictionary }) => isDictionary)

/** What is read in the suite; `WORDS=all` reads every dictionary. */
const pagesToRead = collectionPages.filter(
  (one) => !one.isDictionary || one === oneDictionary || process.env.WORDS === 'all',
)

it.each(['en', 'it'] as const)(
  'every page is in the language of who reads it (%s)',
  async (language) => {
    const { hear, wrong } = listener(language)
    const addresses = [...ownPages, ...pagesToRead.flatMap(addressesOf)]
    const context = await desk(language, { javaScriptEnabled: false })
    const lane = () => readPlainly({ addresses, context, hear })
    await Promise.all([lane(), lane(), lane()])
    await context.close()
    const stranger = await desk(language, { javaScriptEnabled: false, login: false })
    await readPlainly({ addresses: [...strangersPages], context: stranger, hear })
    await stranger.close()
    expect(wrong()).toEqual([])
  },
)

/** What is pressed in the suite; `WORDS=all` presses everything that the configuration has. */
const pressedInSuite = new Set(['activities', 'companies', oneDictionary?.slug])

const pagesToPress = collectionPages.filter(
  (one) => pressedInSuite.has(one.slug) || (!one.isDictionary && process.env.WORDS === 'all'),
)

/** What was pressed on one page is not pressed on another. */
const pressed = new Set<string>()

it.each([
  { addresses: () => [...ownPages], name: 'own pages' },
  ...pagesToPress.map((pages) => ({
    // As one page of programs does.
    addresses: () =>
      addressesOf(pages).filter((page) => !page.endsWith('/api') || pages === oneDictionary),
    name: pages.slug,
  })),
])(
  'what opens on the pages is Italian, too, and every button has a name ($name)',
  async ({ addresses }) => {
    const { hear, wrong } = listener('it')
    const context = await desk('it')
    const left = addresses()
    const lane = () => walk({ addresses: left, context, hear, pressed })
    await Promise.all([lane(), lane(), lane()])
    await context.close()
    expect(wrong()).toEqual([])
  },
)

it('presses what there is', () => {
  // Were it less, it would have gone past most of them.
  expect(pressed.size).toBeGreaterThan(60)
})

it('who is not logged in reads Italian, with what is wrong and in the mail', async () => {
  const { hear, wrong } = listener('it')
  const context = await desk('it', { login: false })
  await walk({ addresses: [...strangersPages], context, hear, pressed: new Set() })
  const page = await context.newPage()
  await page.goto('/admin/login')
  await page.fill('#field-email', 'nessuno@crm.example')
  await page.fill('#field-password', 'non-quella-giusta')
  await page.keyboard.press('Enter')
  await page.locator('.payload-toast-item').waitFor()
  hear([
    {
      kind: 'text',
      page: '/admin/login',
      text: await page.locator('.payload-toast-item').innerText(),
      where: 'toast',
    },
  ])
  await context.close()
  expect(wrong()).toEqual([])
})

/** One mail to a person is enough for a while. */
const asking = { en: 'stella@crm.example', it: 'admin@crm.example' }

it.each(['en', 'it'] as const)(
  'the mail for a new password is in the language of who asks (%s)',
  async (language) => {
    mails.received.length = 0
    const asks = world.as('nobody').speaking(language)
    await asks.post('users/forgot-password', { email: asking[language] })
    await vi.waitFor(() => expect(mails.received).toHaveLength(1), {
      interval: 200,
      timeout: 30_000,
    })
    const [mail] = mails.received
    if (!mail) return
    const lines = bodyOf(mail)
      .replace(/<[^>]*>/g, '\n')
      .split('\n')
      .filter((line) => !/^\S+:/.test(line))
    const said = [headerOf(mail, 'Subject'), ...lines].map((text) => text.trim()).filter(Boolean)
    expect(said.length).toBeGreaterThan(2)
    expect(said.map((text) => checkers[language](text)).filter(Boolean)).toEqual([])
  },
)
