import fs from 'node:fs'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { make, subjects } from '../integration/rights/records'
import type { Made } from '../integration/rights/subject'
import { adminLogin, startWorld, type World } from '../integration/rights/world'
import { launchBrowser } from '../support/browser'
import { collectionPages, ownPages } from '../support/pages'
import { createChecker, speechOf } from '../support/words/checker'
import { readTexts } from '../support/words/texts'
import { type Heard, walk } from '../support/words/walk'

vi.setConfig({ testTimeout: 600_000 })

let browser: Browser
let world: World
const made: Made = {}
let data: RegExp
const T0 = Date.now()

beforeAll(async () => {
  world = await startWorld()
  console.log('world', Date.now() - T0)
  for (const [collection, { data, marks }] of Object.entries(subjects)) {
    const mark = marks.find((one) => one === 'S' || one === 'E')
    if (data && mark) made[collection] = { [mark]: await make(collection, mark, world, made) }
  }
  const names = (
    await Promise.all(
      ['users', 'groups', 'api-clients'].map(async (slug) => (await world.admin.get(`${slug}?limit=100&depth=0`)).body.docs.map((d: any) => d.name)),
    )
  ).flat().sort((a, b) => b.length - a.length)
  data = new RegExp(`zebra[-\\w ]*|(?<![\\p{L}-])(${names.join('|')})(?![\\p{L}-])`, 'giu')
  console.log('made', Date.now() - T0)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const texts = readTexts()
const speech = {
  en: speechOf(texts.en.map(({ text }) => text)),
  it: speechOf(texts.it.map(({ text }) => text)),
}

const desk = async (language: 'en' | 'it'): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: world.server.url,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId: 'Europe/Rome',
    viewport: { height: 900, width: 1500 },
  })
  context.setDefaultTimeout(10_000)
  const answer = await context.request.post('/api/users/login', { data: adminLogin })
  if (!answer.ok()) throw new Error(`Nobody logs in: ${answer.status()}`)
  return context
}

const addresses = () =>
  [
    ...ownPages,
    ...collectionPages.flatMap(({ lists, makes, records, slug }) => [
      ...lists,
      makes,
      ...(Object.values(made[slug] ?? {})[0] ? records.filter((r) => slug === 'companies' || !r.endsWith('/api')) : []).map((one) =>
        one.replace(':id', String(Object.values(made[slug] ?? {})[0])),
      ),
    ]),
  ]

const walkThrough = async (language: 'en' | 'it', press: boolean) => {
  const other = language === 'it' ? 'en' : 'it'
  const check = createChecker({ other: speech[other], own: speech[language] })
  const found = new Map<string, Heard & { leak: string; n: number }>()
  const pressed = press ? new Set<string>() : undefined
  let states = 0
  const hear = (heard: Heard[]) => {
    states += 1
    for (const one of heard) {
      const leak = one.kind === 'nameless' ? 'nameless' : /\[object|\[Unti|\[Senza t/.test(one.text) ? 'object' : check(one.text.replace(data, ''))
      if (!leak) continue
      const key = `${leak}|${one.where}|${one.text}`
      const had = found.get(key)
      if (had) had.n += 1
      else found.set(key, { ...one, leak, n: 1 })
    }
  }
  const context = await desk(language)
  const queue = addresses()
  const n = queue.length
  const t0 = Date.now()
  await Promise.all([1, 2, 3].map(() => walk({ addresses: queue, context, hear, pressed })))
  fs.writeFileSync(`/tmp/words-${language}.txt`, [...found.values()].map((f) => `${f.leak}\t${f.kind}\t${f.text.slice(0, 150)}\t${f.where}\t${f.page}\t${f.n}`).sort().join('\n'))
  console.log(language, n, 'pages', states, 'states', pressed?.size, 'pressed', Date.now() - t0, 'ms', found.size, 'leaks')
  if (pressed) fs.writeFileSync('/tmp/words-pressed.txt', [...pressed].sort().join('\n'))
  await context.close()
}

it('english', async () => {
  await walkThrough('en', false)
})
it('italian', async () => {
  await walkThrough('it', true)
})
