import { startWorld, type World } from '#tests/integration/rights/world'
import type { ApiClient } from '#tests/support/client'
import { must } from '#tests/support/office'
import { isOn } from '#tests/support/parts'

export type Who = { client: ApiClient; name: string; readsCompanies: 'all' | 'none' | 'some' }

export type Office = {
  /** SQL over `activities` of what each person may see, by name. */
  access: Record<string, string>
  campaigns: number[]
  companies: number[]
  groups: number[]
  modes: number[]
  people: Who[]
  stop: () => Promise<void>
  tags: number[]
  users: number[]
  world: World
  /** None where there are no zones. */
  zones: number[]
}

const pick = (list: unknown[], index: number) => list[index % list.length]

/** Moments at which calendars err: clock changes in Rome, ends of years, of ISO weeks, of leap days. */
const edges = [
  '2025-03-29T22:59:59.999Z',
  '2025-03-29T23:00:00Z',
  '2025-03-30T00:59:59Z',
  '2025-03-30T01:00:00Z',
  '2025-03-30T21:59:59Z',
  '2025-03-30T22:00:00Z',
  '2025-10-25T22:00:00Z',
  '2025-10-26T00:30:00Z',
  '2025-10-26T01:30:00Z',
  '2025-10-26T23:00:00Z',
  '2024-02-28T23:30:00Z',
  '2024-12-29T22:59:00Z',
  '2024-12-29T23:00:00Z',
  '2024-12-31T22:59:59Z',
  '2024-12-31T23:00:00Z',
  '2025-12-28T23:00:00Z',
  '2025-12-31T23:30:00Z',
  '2026-01-01T00:00:00Z',
  '2026-03-31T22:00:00Z',
  '2026-06-30T21:59:59Z',
]

/** A small company with activities of every sort: private, to-dos, in the trash, without anything. */
export const openOffice = async (): Promise<Office> => {
  const world = await startWorld()
  const { admin, sql, users } = world
  const make = async (collection: string, data: unknown): Promise<number> =>
    (await must(admin.post(collection, data))).doc.id
  const sectors = await make('classification', {
    code: 'sector',
    labelEn: 'Sector',
    labelIt: 'Settore',
  })
  const branch = await make('classification', { labelIt: 'Ramo', parent: sectors })
  const leaf = await make('classification', { labelIt: 'Foglia', parent: branch })
  const other = await make('classification', { labelIt: 'Altro settore' })
  const categories = [leaf, branch, sectors, other, null]
  const owners = [users.owen, users.grace, users.colin, users.sam]
  const companies: number[] = []
  for (let index = 0; index < 14; index += 1) {
    companies.push(
      await make('companies', {
        category: pick(categories, index),
        name: `Azienda ${index}`,
        owner: pick(owners, index),
        private: index === 7 || index === 10,
        province: pick(['MI', 'TO', null, 'BO'], index),
        region: pick(['Lombardia', 'Piemonte', null], index),
      }),
    )
  }
  // By the rules of zones: of Milan, of Turin; the others have none.
  const zones: number[] = []
  for (const province of isOn('crm-zones') ? ['MI', 'TO'] : []) {
    const zone = await make('zones', { labelIt: `Zona ${province}` })
    await make('zone-rules', { province, zone })
    zones.push(zone)
  }
  const campaigns: number[] = []
  for (const [index, owner] of owners.entries()) {
    campaigns.push(await make('campaigns', { name: `Campagna segreta ${index}`, owner }))
  }
  const ids = async (table: string) =>
    (await sql<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id)
  const [modes, statuses, outcomes, subjects, tags] = await Promise.all(
    ['activity_modes', 'activity_statuses', 'activity_outcomes', 'activity_subjects', 'tags'].map(
      ids,
    ),
  )
  const groups = [world.groups.Team, world.groups.Staff] as number[]
  // Straight into the table, as an import of old data would; triggers work out state and privacy.
  await sql(
    `INSERT INTO activities (mode_id, status_id, outcome_id, subject_id, campaign_id, company_id,
       assignee_id, created_by_id, assignee_group_id, direction, description, duration, starts_at,
       has_time, completed_at, created_at, updated_at, deleted_at)
     SELECT
       NULLIF(($1::int[])[1 + n * 7 % 12], NULL), ($2::int[])[1 + n % $11::int], ($3::int[])[1 + n * 5 % 11],
       ($4::int[])[1 + n * 3 % 9], ($5::int[])[1 + n % 6], ($6::int[])[1 + n * 11 % 16],
       ($7::int[])[1 + n % 6], ($7::int[])[1 + n * 3 % 5], ($8::int[])[1 + n % 7],
       CASE n % 3 WHEN 0 THEN 'in' WHEN 1 THEN 'out' END::enum_activities_direction,
       'Attività ' || n, CASE WHEN n % 4 > 0 THEN n * 7 % 200 END,
       CASE WHEN n % 17 = 0 THEN NULL
         WHEN n % 5 = 0 THEN date_trunc('day', ($9::timestamptz[])[1 + n % $10::int], 'UTC') + interval '12 hours'
         WHEN n % 2 = 0 THEN ($9::timestamptz[])[1 + n * 3 % $10::int]
         ELSE timestamptz '2025-01-01' + n * interval '31 hours' END,
       n % 5 <> 0,
       CASE WHEN n % 2 = 1 THEN timestamptz '2025-02-01' + n * interval '29 hours' END,
       timestamptz '2024-12-20' + n * interval '27 hours', now(),
       CASE WHEN n % 23 = 0 THEN now() END
     FROM generate_series(1, 420) n`,
    [
      modes,
      statuses,
      outcomes,
      subjects,
      campaigns,
      companies,
      owners,
      groups,
      edges,
      edges.length,
      (statuses ?? []).length,
    ],
  )
  await sql(
    `INSERT INTO activities_rels (parent_id, path, "order", tags_id)
     SELECT id, 'tags', t, ($1::int[])[t] FROM activities, generate_series(1, 3) t
     WHERE id % 4 >= t OR (id % 9 = 0 AND t = 2)`,
    [tags],
  )
  const limited = await must(
    admin.post('groups', {
      modules: [],
      name: 'Only activities',
      permissions: { activities: { read: 'all' } },
    }),
  )
  await must(
    admin.post('users', {
      email: 'ugo@crm.example',
      groups: [limited.doc.id],
      name: 'ugo',
      password: 'ugo-password',
    }),
  )
  const open = (id: number | undefined) => `(restricted_to_id IS NULL OR restricted_to_id = ${id})`
  const team = [users.grace, users.colin].join()
  return {
    access: {
      admin: 'TRUE',
      own: `(assignee_id = ${users.owen} OR created_by_id = ${users.owen}) AND ${open(users.owen)}`,
      staff: open(users.stella),
      team: `(assignee_id IN (${team}) OR created_by_id IN (${team}) OR assignee_group_id = ${world.groups.Team}) AND ${open(users.grace)}`,
      ugo: open(0),
    },
    campaigns,
    companies,
    groups,
    modes: modes ?? [],
    people: [
      { client: admin, name: 'admin', readsCompanies: 'all' },
      { client: world.as('own'), name: 'own', readsCompanies: 'some' },
      { client: world.as('team'), name: 'team', readsCompanies: 'some' },
      { client: world.as('staff'), name: 'staff', readsCompanies: 'all' },
      { client: await world.login('ugo'), name: 'ugo', readsCompanies: 'none' },
    ],
    stop: world.stop,
    tags: tags ?? [],
    users: owners as number[],
    world,
    zones,
  }
}
