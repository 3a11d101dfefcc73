import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ApiClient } from '../../support/client'
import { must, type Office, startOffice } from '../../support/office'
import { upload } from '../rights/world'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const

let office: Office
let bruno: ApiClient
let company: number
let hidden: number[]

type Page = { docs: { id?: number }[]; next: null | string }

const file = (client: ApiClient, name: string, about: Record<string, number>): Promise<number> =>
  must(client.post('attachments', upload(about, name, name))).then(({ doc }) => doc.id)

beforeAll(async () => {
  office = await startOffice()
  const profile = { activities: all, companies: all, contacts: all }
  const anna = (await office.user('anna', profile)).client
  bruno = (await office.user('bruno', profile)).client
  company = (await must(anna.post('companies', { name: 'Aperta' }))).doc.id
  const secret = { lastName: 'Riservata', private: true }
  const contact = (await must(anna.post('contacts', secret))).doc.id
  hidden = []
  // Hidden ones stand before, between and after what Bruno sees.
  for (const round of [1, 2, 3]) {
    hidden.push(await file(anna, `hidden-${round}.txt`, { company, contact }))
    hidden.push(await file(anna, `hidden-too-${round}.txt`, { company, contact }))
    if (round < 3) await file(anna, `open-${round}.txt`, { company })
  }
})

afterAll(() => office?.server.stop())

it.each([1, 2, 3, 25])(
  'pages of %i tell nothing of entries that the reader may not see',
  async (limit) => {
    const seen: number[] = []
    let pages = 0
    for (let before: null | string = ''; before !== null; pages += 1) {
      const page: Page = await must(
        bruno.get(`companies/${company}/timeline?limit=${limit}${before && `&before=${before}`}`),
      )
      expect(page.docs.length).toBeGreaterThan(0)
      seen.push(...page.docs.map(({ id }) => Number(id)))
      if (page.next) {
        const [, , id] = JSON.parse(Buffer.from(page.next, 'base64url').toString())
        expect(hidden).not.toContain(id)
      }
      before = page.next
    }
    expect(seen).toHaveLength(2)
    expect(pages).toBe(Math.ceil(2 / limit))
  },
)
