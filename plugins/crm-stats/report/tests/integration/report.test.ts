import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminLogin, passwordOf } from '#tests/integration/rights/world'
import type { ApiClient } from '#tests/support/client'
import { must } from '#tests/support/office'
import { type Office, openOffice } from '../../../tests/integration/office'
import { pagesOf } from './pdfText'

type Figures = Record<string, null | number>
type Value = { figures: Figures; kind: string; label: string }
type Person = { client: ApiClient; name: string; token: string }

let office: Office
const people: Person[] = []

beforeAll(async () => {
  office = await openOffice()
  const { admin, sql, users } = office.world
  await sql('UPDATE users SET name = $1 WHERE id = $2', ['Zoë 🙂 Ñandù', users.owen])
  await must(
    admin.post('globals/crm-settings', {
      senders: [{ email: 'info@rossi.example', name: 'Rossi & Figli 🏭 S.r.l.' }],
    }),
  )
  const logins = {
    admin: adminLogin,
    grace: { email: 'grace@crm.example', password: passwordOf('grace') },
    owen: { email: 'owen@crm.example', password: passwordOf('owen') },
    stella: { email: 'stella@crm.example', password: passwordOf('stella') },
  }
  const nobody = office.world.as('nobody')
  for (const [name, login] of Object.entries(logins)) {
    const { token } = await must(nobody.post('users/login', login))
    people.push({ client: await nobody.login(login.email, login.password), name, token })
  }
})

afterAll(() => office?.stop())

const paper = async ({ client, token }: Person, query: string): Promise<string[][]> => {
  const response = await fetch(`${client.url}/api/crm-stats/sales-activity.pdf?${query}`, {
    headers: { Authorization: `JWT ${token}` },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w-]+\.pdf"$/,
  )
  return pagesOf(Buffer.from(await response.arrayBuffer()))
}

const count = ({ client }: Person, where: unknown) =>
  must(client.get(`activities/count?where=${encodeURIComponent(JSON.stringify(where))}`))

const hours = (value: null | number | undefined) => {
  if (value === null || value === undefined) return '—'
  return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
}

const year = 'from=2025-01-01&to=2025-12-31'

/** A row as it must be printed: the name without pictures, then its figures. */
const lineOf = ({ figures, label }: Pick<Value, 'figures' | 'label'>): string => {
  const { companies, count: all, done, duration, overdue, planned } = figures
  const numbers = [all, companies, done, planned, overdue, hours(duration)]
  return [label.replace('🙂 ', ''), ...numbers].join(' ')
}

describe('the sales activity analysis', () => {
  it('is the list’s count and the statistics’ figures, on screen and on paper, for everyone', async () => {
    for (const person of people) {
      const { client, name } = person
      const query = `${year}&kind=salesperson&locale=en`
      const screen = await must(client.get(`crm-stats/sales-activity?${query}`))
      const where = {
        startsAt: {
          greater_than_equal: '2024-12-31T23:00:00.000Z',
          less_than: '2025-12-31T23:00:00.000Z',
        },
      }
      expect(screen.count, name).toBeGreaterThan(0)
      expect(screen.count, name).toBe((await count(person, where)).totalDocs)
      expect((await count(person, screen.where)).totalDocs).toBe(screen.count)
      const statistics = await must(
        client.get(
          `crm-stats/activities?groupBy=assignee&measures=count,companies,done,planned,overdue,duration&where=${encodeURIComponent(JSON.stringify(where))}`,
        ),
      )
      expect(screen.totals).toEqual(statistics.totals)
      const figuresOf = (values: Value[]) =>
        values.map(({ figures, label }) => ({ figures, label }))
      expect(figuresOf(screen.axes[0].values)).toEqual(figuresOf(statistics.axes[0].values))

      const lines = (await paper(person, query)).flat()
      expect(lines, name).toContain(`${screen.count} activities`)
      for (const value of screen.axes[0].values as Value[]) expect(lines).toContain(lineOf(value))
      expect(lines).toContain(lineOf({ figures: screen.totals, label: 'Total' }))
    }
  })

  it('prints every cell of two groupings, however many columns there are', async () => {
    const [person] = people as [Person]
    for (const kind of ['salesperson-mode', 'salesperson-month', 'salesperson-outcome']) {
      const query = `kind=${kind}&locale=en`
      const screen = await must(person.client.get(`crm-stats/sales-activity?${query}`))
      const [rows, columns] = screen.axes as { values: Value[] }[]
      const pages = await paper(person, query)
      // Each part of the table begins with its columns; the rows follow in the order of the screen.
      const printed = pages.flat().join('\n')
      expect(printed).toContain(`${screen.count} activities`)
      const cells = new Map<string, number>(
        screen.groups.map((group: { figures: Figures; places: number[] }) => [
          group.places.join(),
          group.figures.count,
        ]),
      )
      const parts = pages.filter((page) => page.some((line) => /^Part \d+ of \d+$/.test(line)))
      const most = parts.length > 0 ? 10 : 99
      const figures = (row: number, from: number) =>
        [
          ...(columns?.values ?? []).map((_, place) => cells.get(`${row},${place}`)),
          rows?.values[row]?.figures.count,
        ]
          .slice(from, from + most)
          .filter(Boolean)
          .join(' ')
      rows?.values.forEach(({ label }, row) => {
        for (let from = 0; from <= (columns?.values.length ?? 0); from += most) {
          const line = `${label.replace('🙂 ', '')} ${figures(row, from)}`.trim()
          expect(printed.split('\n'), `${kind}: ${line}\n${printed}`).toContain(line)
        }
      })
    }
  })

  it('says who asked for what, in their language, with accents and without broken pictures', async () => {
    const owen = people.find(({ name }) => name === 'owen') as Person
    const id = office.world.users.owen
    const [mode] = office.modes
    const query = `from=2025-02-01&to=2025-02-28&kind=month&assignee=${id}&mode=${mode}&dateField=completedAt&locale=it`
    const screen = await must(owen.client.get(`crm-stats/sales-activity?${query}`))
    const pages = await paper(owen, query)
    const lines = pages.flat()
    expect(lines[0]).toBe('Rossi & Figli S.r.l.')
    expect(lines).toContain('Analisi attività di vendita')
    expect(lines).toContain('Periodo 01/02/2025 – 28/02/2025')
    expect(lines).toContain('Data Svolta')
    expect(lines).toContain('Tipo di analisi Per mese')
    expect(lines, lines.join('\n')).toContain('Utenti da includere Zoë Ñandù')
    expect(lines.some((line) => /^Modalità \S+/.test(line))).toBe(true)
    expect(lines).toContain(`${screen.count} attività`)
    expect(lines.at(-1)).toMatch(/Zoë Ñandù: le attività che può vedere\. Pagina 1 di 1$/)
    expect(lines.join()).not.toContain('\uFFFD')
  })

  it('includes only the users, and the group of activities, that were chosen', async () => {
    const [admin] = people as [Person]
    const { colin, grace } = office.world.users
    const [tag] = office.tags
    const query = `kind=salesperson-mode&assignee=${colin},${grace}&tag=${tag}`
    const screen = await must(admin.client.get(`crm-stats/sales-activity?${query}`))
    expect(screen.axes[0].values.map(({ label }: Value) => label).sort()).toEqual([
      'colin',
      'grace',
    ])
    const expected = { and: [{ assignee: { in: [colin, grace] } }, { tags: { in: [tag] } }] }
    expect(screen.count).toBe((await count(admin, expected)).totalDocs)
  })

  it('refuses what does not exist, and says what does', async () => {
    const [{ client }] = people as [Person]
    for (const [query, field] of [
      ['kind=astrology', 'kind'],
      ['from=2025-02-30', 'from'],
      ['to=tomorrow', 'to'],
      ['dateField=createdAt', 'dateField'],
      ['assignee=me', 'assignee'],
      ['from=2025-03-01&to=2025-02-28', 'to'],
    ]) {
      for (const path of ['sales-activity', 'sales-activity.pdf']) {
        const { body, status } = await client.get(`crm-stats/${path}?${query}`)
        expect(status, query).toBe(400)
        expect(body.errors[0].data).toMatchObject({ code: 'bad-mask', field })
      }
    }
  })
})
