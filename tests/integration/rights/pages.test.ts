import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { config } from '../../support/parts'
import { collections, globals } from './product'
import { makeAll } from './records'
import type { Made } from './subject'
import { type Kind, startWorld, type World } from './world'

/** There are some two hundred pages. */
vi.setConfig({ testTimeout: 300_000 })

let world: World
let made: Made

beforeAll(async () => {
  world = await startWorld()
  made = await makeAll(world)
})

afterAll(() => world?.stop())

/** Paths of the views that the configuration adds to a record or to the panel. */
const added = (views: object | undefined): string[] =>
  Object.values(views ?? {}).flatMap((view) => (view?.path ? [String(view.path)] : []))

/** Every page of the panel; `:id` is a record of Sam's, `:private` his private one. */
const pages = [
  '/admin',
  '/admin/account',
  ...globals.map((slug) => `/admin/globals/${slug}`),
  ...added(config.admin.components?.views).map((path) => `/admin${path}`),
  ...collections.flatMap(({ admin, slug, trash }) => {
    const base = `/admin/collections/${slug}`
    const records = [`${base}/:id`, `${base}/:private`]
    return [
      base,
      `${base}/create`,
      ...records,
      ...records.flatMap((record) =>
        ['/api', ...added(admin.components?.views?.edit)].map((path) => `${record}${path}`),
      ),
      ...(trash ? [`${base}/trash`] : []),
    ]
  }),
]

const addressOf = (page: string): string => {
  const slug = page.split('/')[3] ?? ''
  const ids = made[slug] ?? {}
  return page
    .replace(':id', String(ids.S ?? ids.E ?? 1))
    .replace(':private', String(ids.P ?? ids.S ?? ids.E ?? 1))
}

/** Dictionaries are made alike: to who is logged in the pages of one stand for those of all. */
const [, ...alike] = collections.filter(({ custom }) => custom?.dictionary)
const isAlike = (page: string) => alike.some(({ slug }) => page.split('/')[3] === slug)

/** Where nothing is private, two of the pages are one. */
const addresses = (kind: Kind) => [
  ...new Set(
    pages
      .filter((page) => kind === 'nobody' || kind === 'blocked user' || !isAlike(page))
      .map(addressOf),
  ),
]

const redirect = /NEXT_REDIRECT;replace;([/\w]+)/

const everyPage = async (
  kind: Kind,
  check: (page: string, html: string, status: number) => void,
) => {
  const client = world.as(kind)
  const left = addresses(kind)
  const lane = async () => {
    for (let page = left.shift(); page; page = left.shift()) {
      const { body, status } = await client.get(page)
      check(page, String(body), status)
    }
  }
  await Promise.all([lane(), lane(), lane()])
}

/** Names of people's records; those of dictionaries, groups and colleagues are no secret. */
const records = /Zebra (company|contact|activity|campaign|lead|project)/
const hidden = /Zebra (company|contact|activity|lead|project) P/

describe.each(['nobody', 'blocked user'] as const)('%s', (kind) => {
  it('is sent to the login by every page', async () => {
    await everyPage(kind, (page, html, status) => {
      expect(html, page).not.toMatch(/Zebra/)
      const target = redirect.exec(html)?.[1]
      if (status < 300) expect(target, page).toBe('/admin/login')
    })
  })
})

it('a person without rights finds no record on any page', async () => {
  await everyPage('bystander', (page, html, status) => {
    expect(status, page).toBeLessThan(500)
    expect(html, page).not.toMatch(records)
  })
})

it.each(['reader', 'staff'] as const)('%s finds nothing private on any page', async (kind) => {
  let seen = 0
  await everyPage(kind, (page, html, status) => {
    expect(status, page).toBeLessThan(500)
    expect(html, page).not.toMatch(hidden)
    if (records.test(html)) seen += 1
  })
  expect(seen).toBeGreaterThan(5)
})

it('a program finds no page', async () => {
  await everyPage('client', (page, html) => {
    expect(html, page).not.toMatch(hidden)
  })
})
