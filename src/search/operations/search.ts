import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { accessibleTo, type CompiledWhere, transactionOf } from '../../platform/database'

type SQL = ReturnType<typeof sql>

/** One thing that was found: enough to show it and to open it. */
export type Found = {
  collection: 'activities' | 'companies' | 'contacts'
  /** A second line: the town, the company, the day. */
  detail: null | string
  id: number
  title: string
}

/** Matches that are looked at before they are ranked: what is typed next narrows them anyway. */
const enough = 200

/** LIKE's own signs in what people type are just signs. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** `+39 051 23` and `05123` find the same number: its digits are what counts. */
const digitsOf = (text: string): null | string => {
  if (!/^[+\d\s().\-/]+$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 3 ? digits : null
}

/**
 * Finds companies, contacts, phone numbers and activities as one types: by the beginning of a name,
 * then any part of it, then with typing errors; accents and case do not matter. The user's rights
 * apply; trashed records are left out.
 * @param limit most of each kind
 */
export const search = async ({
  limit = 6,
  req,
  text,
}: {
  limit?: number
  req: PayloadRequest
  text: string
}): Promise<Found[]> => {
  const typed = text.trim()
  if (typed.length < 2) return []
  const [companies, contacts, activities] = await Promise.all([
    accessibleTo({ collection: 'companies', req }),
    accessibleTo({ collection: 'contacts', req }),
    accessibleTo({ collection: 'activities', req }),
  ])
  const kinds = [
    companies && finder({ access: companies, limit, req, source: companySource, typed }),
    contacts && finder({ access: contacts, limit, req, source: contactSource(companies), typed }),
  ].filter((kind) => kind !== null)
  const found = await Promise.all([
    ...kinds.map((kind) => kind.asTyped()),
    activities && typed.length > 2 ? described({ access: activities, limit, req, typed }) : [],
  ])
  if (found.some((rows) => rows.length > 0)) return found.flat()
  // Nothing is written like this anywhere: it may be a typing error.
  return (await Promise.all(kinds.map((kind) => kind.withErrors()))).flat()
}

type Source = {
  collection: 'companies' | 'contacts'
  detail: SQL
  /** Ways of matching besides the name, given a LIKE pattern for text and one for digits. */
  others: (pattern: string, digits: null | string) => SQL
  title: SQL
}

const companySource: Source = {
  collection: 'companies',
  detail: sql`concat_ws(' · ', companies.city, companies.phone)`,
  others: (pattern, digits) =>
    digits
      ? sql`companies.phone LIKE ${`%${digits}%`} OR companies.vat_number LIKE ${`%${digits}%`}`
      : sql`crm_plain(companies.alias) LIKE crm_plain(${pattern}) OR companies.email ILIKE ${pattern}`,
  title: sql`companies.name`,
}

/** A contact is told with its company's name where the user may see that company. */
const contactSource = (companies: CompiledWhere | null): Source => ({
  collection: 'contacts',
  detail: sql`concat_ws(' · ', ${
    companies
      ? sql`(SELECT companies.name FROM ${companies.from}
          WHERE companies.id = contacts.company_id AND ${companies.where})`
      : sql`NULL`
  }, COALESCE(contacts.mobile, contacts.phone))`,
  others: (pattern, digits) =>
    digits
      ? sql`contacts.phone LIKE ${`%${digits}%`} OR contacts.mobile LIKE ${`%${digits}%`}`
      : sql`contacts.email ILIKE ${pattern}`,
  title: sql`contacts.full_name`,
})

type Args = { access: CompiledWhere; limit: number; req: PayloadRequest; typed: string }

/** The two ways to companies and contacts: as it is typed, and with typing errors. */
const finder = ({
  access,
  limit,
  req,
  source: { collection, detail, others, title },
  typed,
}: Args & { source: Source }) => {
  const table = sql.identifier(collection)
  const start = `${literal(typed)}%`
  const part = `%${literal(typed)}%`
  const digits = digitsOf(typed)
  const run = async (match: SQL, order: SQL, most: number): Promise<Found[]> => {
    const db = await transactionOf(req)
    const { rows } = await db.execute(sql`
      SELECT id, title, detail FROM (
        SELECT ${table}.id, ${title} AS title, ${detail} AS detail
        FROM ${access.from} WHERE (${match}) AND ${access.where} LIMIT ${most}
      ) hit ORDER BY ${order} LIMIT ${limit}`)
    return rows.map(
      (row): Found => ({
        collection,
        detail: (row.detail as null | string) || null,
        id: Number(row.id),
        title: String(row.title ?? ''),
      }),
    )
  }
  const byStart = () => run(sql`crm_plain(${title}) LIKE crm_plain(${start})`, sql`title`, enough)
  const byPart = () =>
    run(
      sql`crm_plain(${title}) LIKE crm_plain(${part}) OR ${others(part, digits)}`,
      sql`title`,
      enough,
    )
  const byLikeness = () =>
    run(
      // Each word like some word of the name; one long string would be like nothing.
      sql.join(
        typed
          .split(/\s+/)
          .map((word) =>
            word.length < 4
              ? sql`crm_plain(${title}) LIKE crm_plain(${`%${literal(word)}%`})`
              : sql`crm_plain(${word}) <% crm_plain(${title})`,
          ),
        sql` AND `,
      ),
      sql`word_similarity(crm_plain(${typed}), crm_plain(title)) DESC, title`,
      enough,
    )
  return {
    asTyped: async (): Promise<Found[]> => {
      if (digits) return byPart()
      const first = await byStart()
      // What begins like this comes first: with enough of it, nobody sees the rest.
      if (typed.length < 3 || first.length >= limit) return first
      return merge([first, await byPart()], limit)
    },
    // Without one word of three letters no index helps: that would read every card.
    withErrors: async (): Promise<Found[]> =>
      typed.length < 4 || digits || !/\S{3}/.test(typed) ? [] : byLikeness(),
  }
}

const merge = (lists: Found[][], limit: number): Found[] => {
  const seen = new Map(lists.flat().map((found) => [found.id, found]))
  // A Map keeps the place of the first, so the better way of matching stays in front.
  return [...seen.values()].slice(0, limit)
}

/** Activities that are looked through one by one, the latest first, before the index is asked. */
const latest = 1_000

/** What a beginning of a word may leave to be compared: the index knows three letters and more. */
const compared = 4_000

/**
 * Activities by their description. What people write in it they write often: the six latest of what
 * tens of thousands have are mostly among the latest of all, and are found there without making a
 * list of them first. What is rare is found by the index.
 */
const described = async (args: Args): Promise<Found[]> => {
  const found = await describedLately(args)
  return found.length >= args.limit ? found : describedEver(args)
}

const plainDescription = sql`crm_plain(activities.description)`

const describedLately = async ({ access, limit, req, typed }: Args): Promise<Found[]> => {
  const db = await transactionOf(req)
  // First the latest of all, then rights and words: in another order it could be a long way.
  const { rows } = await db.execute(sql`
    WITH one AS MATERIALIZED (
      SELECT activities.id, activities.description AS title, activities.starts_at AS detail
      FROM ${access.from} WHERE ${access.where} AND activities.id IN (
        SELECT lately.id FROM activities lately WHERE lately.starts_at IS NOT NULL
        ORDER BY lately.starts_at DESC LIMIT ${latest})
    ) SELECT id, title, detail FROM one
    WHERE crm_plain(title) LIKE crm_plain(${`%${literal(typed)}%`})
    ORDER BY detail DESC LIMIT ${limit}`)
  return rows.map(activityOf)
}

const describedEver = async ({ access, limit, req, typed }: Args): Promise<Found[]> => {
  const db = await transactionOf(req)
  const pattern = `%${literal(typed)}%`
  // “call l”: the index finds every “call ”, which may be all that there is.
  const [whole] = typed.match(/^.*\S{3}\s+(?=\S{1,2}$)/) ?? []
  const { rows } = await db.execute(sql`
    SELECT id, title, detail FROM (
      SELECT * FROM (
        SELECT activities.id, activities.description AS title, activities.starts_at AS detail
        FROM ${access.from}
        WHERE ${plainDescription} LIKE crm_plain(${whole ? `%${literal(whole)}%` : pattern})
          AND ${access.where} LIMIT ${whole ? compared : enough}
      ) one WHERE crm_plain(title) LIKE crm_plain(${pattern}) LIMIT ${enough}
    ) hit ORDER BY detail DESC NULLS LAST LIMIT ${limit}`)
  return rows.map(activityOf)
}

const activityOf = ({ detail, id, title }: Record<string, unknown>): Found => ({
  collection: 'activities',
  detail: detail ? new Date(String(detail)).toISOString() : null,
  id: Number(id),
  title: String(title ?? ''),
})
