import { make, startWorld, type World } from '../rights/world'

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

const names = [
  'Rossi & Figli',
  "L'Officina d'Oro",
  'Caffè 100% Arabica',
  'Società_Nord',
  'Back\\Slash',
  'شركة النور',
  '😀 Sorrisi',
  'Österreich Handel',
  'Bianchi S.p.A.',
  'rossi',
]

/** Both clock changes, ends of days, and days around now. */
const moments = (now: Date): string[] => [
  '2026-03-28T22:59:00.000Z',
  '2026-03-28T23:00:00.000Z',
  '2026-03-29T00:30:00.000Z',
  '2026-03-29T21:59:59.000Z',
  '2026-03-29T22:00:00.000Z',
  '2026-10-24T22:00:00.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T01:30:00.000Z',
  '2026-10-25T22:59:59.000Z',
  '2026-10-25T23:00:00.000Z',
  ...[-40, -8, -7, -6, -1, 0, 1, 6, 29, 31].map((days) =>
    new Date(now.getTime() + days * 86_400_000).toISOString(),
  ),
]

/** A small company in which whatever may be asked for is there, missing, private or in the trash. */
export const fillCompany = async (): Promise<World> => {
  const world = await startWorld()
  const { admin, sql, users } = world
  const owners = [users.owen, users.grace, users.colin, users.sam, users.stella, undefined]
  const when = moments(new Date())
  const ids = async (table: string) =>
    (await sql<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id)
  const [modes = [], statuses = [], tags = [], outcomes = []] = await Promise.all(
    ['activity_modes', 'activity_statuses', 'tags', 'activity_outcomes'].map(ids),
  )
  const tagged = (n: number) =>
    [[], [0], [1], [0, 1], [0, 1, 2], [2]].map((each) => each.map((at) => tags[at]))[n % 6]
  const campaigns: number[] = []
  for (let n = 0; n < 4; n += 1) {
    const data = { budget: n * 100, name: `Campagna ${n}`, owner: pick(owners, n), tags: tagged(n) }
    campaigns.push((await make(admin, 'campaigns', data)).id)
  }
  const companies: number[] = []
  for (let n = 0; n < 24; n += 1) {
    const doc = await make(admin, 'companies', {
      alias: n % 3 === 0 ? pick(names, n + 3) : undefined,
      city: pick(['Milano', 'Torino', undefined, 'Reggio nell’Emilia'], n),
      name: `${pick(names, n)} ${n % 7}`,
      notes: n % 4 === 0 ? 'Sconto 100% a_b' : undefined,
      owner: pick(owners, n),
      parent: n > 12 ? companies[n - 12] : undefined,
      private: n % 9 === 4,
      roles: pick([[], ['customer'], ['prospect'], ['customer', 'supplier'], ['partner']], n),
      salesRep: pick(owners, n + 2),
      tags: tagged(n),
    })
    companies.push(doc.id)
  }
  const contacts: number[] = []
  for (let n = 0; n < 18; n += 1) {
    const doc = await make(admin, 'contacts', {
      company: n % 3 === 2 ? undefined : pick(companies, n * 5),
      emailConsent: n % 2 === 0 ? { state: 'given' } : undefined,
      firstName: pick(['Ada', 'Bo', undefined], n),
      lastName: pick(names, n),
      owner: pick(owners, n + 1),
      private: n % 8 === 5,
      tags: tagged(n + 2),
    })
    contacts.push(doc.id)
  }
  const leads: number[] = []
  for (let n = 0; n < 12; n += 1) {
    const doc = await make(admin, 'leads', {
      amount: n % 3 === 0 ? undefined : n * 250,
      company: pick(companies, n * 3),
      expectedClose: n % 4 === 0 ? undefined : pick(when, n).slice(0, 10),
      name: `Trattativa ${n}`,
      owner: pick(owners, n),
      tags: tagged(n + 1),
    })
    leads.push(doc.id)
  }
  for (let n = 0; n < 70; n += 1) {
    const hasTime = n % 5 !== 0
    const doc = await make(admin, 'activities', {
      assignee: n % 6 === 5 ? undefined : pick(owners, n),
      assigneeGroup: n % 6 === 5 ? pick([world.groups.Team, world.groups.Staff], n) : undefined,
      campaign: pick([...campaigns, undefined], n),
      company: n % 7 === 6 ? undefined : pick(companies, n * 7),
      contact: pick([undefined, ...contacts], n),
      description: pick(['Chiamata 100%', 'Visita_1', 'Offerta', undefined], n) ?? `Attività ${n}`,
      direction: pick(['in', 'out', undefined], n),
      duration: pick([15, undefined, 90], n),
      hasTime,
      lead: n % 4 === 0 ? pick(leads, n) : undefined,
      mode: pick(modes, n),
      offeredDates:
        n % 9 === 0
          ? [{ duration: 30, startsAt: pick(when, n) }, { startsAt: pick(when, n + 3) }]
          : [],
      outcome: pick([undefined, ...outcomes.slice(0, 2)], n),
      participants: pick<{ relationTo: string; value: number | undefined }[]>(
        [
          [],
          [{ relationTo: 'users', value: users.owen }],
          [
            { relationTo: 'users', value: users.grace },
            { relationTo: 'contacts', value: contacts[0] },
          ],
        ],
        n,
      ),
      startsAt: n % 11 === 10 ? undefined : hasTime ? pick(when, n) : pick(when, n).slice(0, 10),
      status: pick(statuses, n),
      tags: tagged(n),
    })
    if (n % 13 === 12) await admin.delete(`activities/${doc.id}`)
  }
  return world
}
