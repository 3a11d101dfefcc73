// biome-ignore-all lint/suspicious/noExplicitAny: answers are of every shape
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addPerson,
  entryOf,
  make,
  must,
  startWorld,
  type World,
} from '#tests/integration/rights/world'
import type { ApiClient } from '#tests/support/client'

let world: World
let stella: ApiClient

const codeOf = (collection: string, code: string) => entryOf(world, collection, code)

beforeAll(async () => {
  world = await startWorld()
  stella = world.as('staff')
})

afterAll(() => world?.stop())

it('the page of a campaign counts its leads as far as one may see them, and leads to them', async () => {
  const campaign = await make(world.admin, 'campaigns', { name: 'Spring' })
  const won = await codeOf('lead-statuses', 'converted')
  const lost = await codeOf('lead-statuses', 'lost')
  const owen = world.users.owen
  for (const lead of [
    { amount: 1000, name: 'One', owner: owen },
    { amount: 234.5, name: 'Two' },
    { amount: 9, name: 'Three', owner: owen, status: won },
    { name: 'Four', status: lost },
    { name: 'Five', status: lost },
  ]) {
    await make(world.admin, 'leads', { ...lead, campaign: campaign.id })
  }
  const page = async (client: ApiClient, id = campaign.id) =>
    String((await client.get(`/admin/collections/campaigns/${id}/analysis`)).body).replaceAll(
      /&nbsp;|\u00a0/g,
      ' ',
    )
  const links = (html: string) =>
    [...html.matchAll(/href="\/admin\/collections\/leads\?([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, filter = '', value]) => ({ filter: filter.replaceAll('&amp;', '&'), value }),
    )
  const figures = (html: string) => links(html).map(({ value }) => value)
  const html = await page(stella)
  expect(figures(html)).toEqual(['5', '2', '1', '2', '€1,234.50'])
  for (const { filter, value } of links(html).slice(0, 4)) {
    const { totalDocs } = await must<any>(stella.get(`leads?${filter}`))
    expect(String(totalDocs), filter).toBe(value)
  }
  const mine = await make(world.admin, 'campaigns', { name: 'Of Owen', owner: owen })
  await make(world.admin, 'leads', { campaign: mine.id, name: 'Mine', owner: owen })
  await make(world.admin, 'leads', { campaign: mine.id, name: 'Theirs' })
  expect(figures(await page(world.as('own'), mine.id))).toEqual(['1', '1', '0', '0', '€0.00'])
  const group = await make(world.admin, 'groups', {
    modules: ['campaigns'],
    name: 'Only campaigns',
    permissions: { campaigns: { read: 'all' } },
  })
  const { client, id } = await addPerson(world, 'celia', 'Readers')
  await must(world.admin.patch(`users/${id}`, { groups: [group.id] }))
  expect(figures(await page(client))).toEqual([])
})
