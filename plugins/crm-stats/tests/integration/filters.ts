import fc from 'fast-check'
import type { Office } from './office'

/** A filter of activities as the list takes it, and what it means in SQL. */
export type Atom = {
  companies?: boolean
  /** It asks of something that some people do not see. */
  hiding?: boolean
  sql: string
  where: object
}

const instant = (value: string) => `'${value}'::timestamptz`

const atoms = (office: Office): fc.Arbitrary<Atom> =>
  fc.oneof(
    fc.constantFrom(...office.modes.slice(0, 4)).map((id) => ({
      sql: `mode_id = ${id}`,
      where: { mode: { equals: id } },
    })),
    fc.constantFrom('in', 'out').map((value) => ({
      sql: `direction = '${value}'`,
      where: { direction: { equals: value } },
    })),
    fc.constantFrom('2025-01-01T00:00:00.000Z', '2025-03-29T23:00:00.000Z').map((value) => ({
      sql: `starts_at >= ${instant(value)}`,
      where: { startsAt: { greater_than_equal: value } },
    })),
    fc.constantFrom('2025-10-26T01:30:00.000Z', '2025-12-31T23:00:00.000Z').map((value) => ({
      sql: `starts_at < ${instant(value)}`,
      where: { startsAt: { less_than: value } },
    })),
    fc.constant({
      hiding: true,
      sql: 'campaign_id IS NULL',
      where: { campaign: { exists: false } },
    }),
    fc.constant({ sql: "description ILIKE '%1%'", where: { description: { contains: '1' } } }),
    fc.constant({ sql: 'duration > 60', where: { duration: { greater_than: 60 } } }),
    fc
      .constantFrom('planned', 'done')
      .map((value) => ({ sql: `state = '${value}'`, where: { state: { equals: value } } })),
    fc.subarray(office.users, { minLength: 1 }).map((ids) => ({
      sql: `assignee_id IN (${ids.join()})`,
      where: { assignee: { in: ids } },
    })),
    fc.subarray(office.tags, { minLength: 1 }).map((ids) => ({
      sql: `EXISTS (SELECT FROM activities_rels r WHERE r.parent_id = activities.id AND r.path = 'tags' AND r.tags_id IN (${ids.join()}))`,
      where: { tags: { in: ids } },
    })),
    fc.constantFrom('MI', 'TO').map((value) => ({
      companies: true,
      sql: `company_id IN (SELECT id FROM companies WHERE province = '${value}')`,
      where: { 'company.province': { equals: value } },
    })),
    ...(office.zones.length > 0 ? [byZone(office.zones)] : []),
  )

const byZone = (zones: number[]): fc.Arbitrary<Atom> =>
  fc.subarray(zones, { minLength: 1 }).map((ids) => ({
    companies: true,
    sql: `company_id IN (SELECT id FROM companies WHERE zone_id IN (${ids.join()}))`,
    where: { 'company.zone': { in: ids } },
  }))

/** One condition, all or any of two or three. */
export const filters = (office: Office): fc.Arbitrary<Atom> =>
  fc.oneof(
    fc.constant({ sql: 'TRUE', where: {} }),
    atoms(office),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(atoms(office), { maxLength: 3, minLength: 2 }))
      .map(([word, parts]) => ({
        companies: parts.some((part) => part.companies),
        hiding: parts.some((part) => part.hiding),
        sql: `(${parts.map(({ sql }) => sql).join(` ${word} `)})`,
        where: { [word]: parts.map(({ where }) => where) },
      })),
  )
