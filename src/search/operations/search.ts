import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import {
  accessibleTo,
  accessibleWhere,
  type CompiledWhere,
  compileWhere,
  executePrepared,
  transactionOf,
} from '#platform/database'
import {
  hasWords,
  isShort,
  isUnwritten,
  literal,
  nearWords,
  patternsOf,
  type Word,
  wordsOf,
} from './words'

type SQL = ReturnType<typeof sql>

/** One thing that was found: enough to show it and to open it. */
export type Found = {
  collection: 'activities' | 'companies' | 'contacts' | 'leads' | 'projects'
  /** A second line: the town, the company, the day. */
  detail: null | string
  id: number
  title: string
}

/** Matches that are looked at before they are ranked: what is typed next narrows them anyway. */
const enough = 200

/**
 * `+39 051 23` and `05123` find the same number, and a VAT number is found with its country (`IT…`):
 * its digits are what counts.
 */
const digitsOf = (typed: string): null | string => {
  const text = typed.replace(/^[a-z]{2}\s?(?=\d{5})/i, '')
  if (!/^[+\d\s().\-/]+$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 3 ? digits : null
}

/**
 * Finds companies, contacts, phone numbers, leads, projects and activities as one types: by the
 * beginning of a name, then by its words in any order, then with typing errors; accents and case do not
 * matter. The user's rights apply; trashed records are left out.
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
  const [activities, companies, contacts, leads, projects] = await Promise.all([
    accessibleWhere({ collection: 'activities', req }),
    accessibleTo({ collection: 'companies', req }),
    accessibleTo({ collection: 'contacts', req }),
    accessibleTo({ collection: 'leads', req }),
    accessibleTo({ collection: 'projects', req }),
  ])
  const named = (source: Source, access: CompiledWhere | null) =>
    access && nameFinder({ access, limit, req, source, typed })
  const finders = [
    named(companySource, companies),
    named(contactSource(companies), contacts),
    named(leadSource(companies), leads),
    named(projectSource(companies), projects),
    activities && typed.length > 2 && activityFinder({ access: activities, limit, req }),
  ].filter((finder) => !!finder)
  const words = wordsOf(typed)
  const found = await Promise.all(finders.map(({ asTyped }) => asTyped(words)))
  if (found.some((rows) => rows.length > 0) || digitsOf(typed)) return found.flat()
  // Nothing is written like this anywhere: it may be a typing error.
  const meant = await nearWords({ req, words })
  if (!meant) return []
  return (await Promise.all(finders.map(({ withErrors }) => withErrors(meant)))).flat()
}

/** The two ways to records: as it is typed, and with what may have been meant. */
type Finder = {
  asTyped: (words: Word[]) => Promise<Found[]>
  withErrors: (words: Word[]) => Promise<Found[]>
}

type Source = {
  collection: Exclude<Found['collection'], 'activities'>
  detail: SQL
  /** What it is called; the first is its title. */
  names: [title: SQL, ...others: SQL[]]
  /** Ways of matching besides the names, given a LIKE pattern for text and one for digits. */
  others?: (pattern: string, digits: null | string) => SQL
}

const companySource: Source = {
  collection: 'companies',
  detail: sql`concat_ws(' · ', companies.city, companies.phone)`,
  others: (pattern, digits) =>
    digits
      ? sql`companies.phone LIKE ${`%${digits}%`} OR companies.vat_number LIKE ${`%${digits}%`}`
      : sql`companies.email ILIKE ${pattern}`,
  names: [sql`companies.name`, sql`companies.alias`],
}

/** What belongs to a company is told with its name, where the user may see that company. */
const companyOf = (
  companies: CompiledWhere | null,
  table: 'contacts' | 'leads' | 'projects',
): SQL =>
  companies
    ? sql`(SELECT companies.name FROM ${companies.from}
        WHERE companies.id = ${sql.identifier(table)}.company_id AND ${companies.where})`
    : sql`NULL`

type SourceOf = (companies: CompiledWhere | null) => Source

const contactSource: SourceOf = (companies) => ({
  collection: 'contacts',
  detail: sql`concat_ws(' · ', ${companyOf(companies, 'contacts')},
    COALESCE(contacts.mobile, contacts.phone))`,
  names: [sql`contacts.full_name`],
  others: (pattern, digits) =>
    digits
      ? sql`contacts.phone LIKE ${`%${digits}%`} OR contacts.mobile LIKE ${`%${digits}%`}`
      : sql`contacts.email ILIKE ${pattern}`,
})

const leadSource: SourceOf = (companies) => ({
  collection: 'leads',
  detail: companyOf(companies, 'leads'),
  names: [sql`leads.name`],
})

const projectSource: SourceOf = (companies) => ({
  collection: 'projects',
  detail: sql`concat_ws(' · ', projects.code, ${companyOf(companies, 'projects')})`,
  names: [sql`projects.name`, sql`projects.code`],
})

type Args = { access: CompiledWhere; limit: number; req: PayloadRequest }

const nameFinder = ({
  access,
  limit,
  req,
  source: { collection, detail, names, others },
  typed,
}: Args & { source: Source; typed: string }): Finder => {
  const table = sql.identifier(collection)
  const digits = digitsOf(typed)
  const [title] = names
  const byWords = (words: Word[]): SQL =>
    sql.join(
      names.map((name) => sql`(${hasWords(sql`crm_plain(${name})`, words)})`),
      sql` OR `,
    )
  const run = async (match: SQL, order: SQL): Promise<Found[]> => {
    const db = await transactionOf(req)
    const { rows } = await db.execute(sql`
      SELECT id, title, detail FROM (
        SELECT ${table}.id, ${title} AS title, ${detail} AS detail
        FROM ${access.from} WHERE (${match}) AND ${access.where} LIMIT ${enough}
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
  const byStart = () =>
    run(sql`crm_plain(${title}) LIKE crm_plain(${`${literal(typed)}%`})`, sql`title`)
  const byPart = (words: Word[]) =>
    run(
      sql`${byWords(words)} OR ${others?.(`%${literal(typed)}%`, digits) ?? sql`FALSE`}`,
      sql`title`,
    )
  return {
    asTyped: async (words) => {
      if (digits) return byPart(words)
      const first = await byStart()
      // What begins like this comes first: with enough of it, nobody sees the rest.
      if (typed.length < 3 || first.length >= limit) return first
      return merge([first, await byPart(words)], limit)
    },
    withErrors: (words) =>
      run(byWords(words), sql`similarity(crm_plain(title), crm_plain(${typed})) DESC, title`),
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

type ActivityArgs = Omit<Args, 'access'> & { access: Where }

/** Numbers that this file writes itself: as a parameter they would hide from the plan. */
const own = (rows: number) =>
  // A whole number; never a text of a request.
  sql.raw(String(Math.trunc(rows)))

/**
 * Activities by their description. What people write in it they write often: the six latest of what
 * tens of thousands have are mostly among the latest of all, and are found there without making a
 * list of them first. What is rare is found by the index.
 */
const activityFinder = (args: ActivityArgs): Finder => {
  const byWords = async (words: Word[]): Promise<Found[]> => {
    const found = await describedLately(args, words)
    // Without one longer word the index would find half of all.
    const isVague = words.every(({ text }) => isShort(text))
    return isVague || found.length >= args.limit ? found : describedEver(args, words)
  }
  return {
    asTyped: async (words) => ((await isUnwritten({ req: args.req, words })) ? [] : byWords(words)),
    withErrors: byWords,
  }
}

const describedLately = async ({ access, limit, req }: ActivityArgs, words: Word[]) => {
  const fits = words.map(
    (_, index) => sql`plain LIKE ANY (ARRAY(
      SELECT crm_plain(pattern) FROM unnest(${sql.placeholder(`word${index}`)}::text[]) pattern))`,
  )
  const { rows } = await executePrepared({
    db: await transactionOf(req),
    key: ['search', access, words.length, limit],
    statement: () => {
      const { from, where } = compileWhere({ collection: 'activities', req, where: access })
      // First the latest of all, then rights and words: in another order it could be a long way.
      return sql`
        WITH one AS MATERIALIZED (
          SELECT activities.id, activities.description AS title, activities.starts_at AS detail,
            crm_plain(activities.description) AS plain
          FROM ${from} WHERE ${where} AND activities.id IN (
            SELECT lately.id FROM activities lately WHERE lately.starts_at IS NOT NULL
            ORDER BY lately.starts_at DESC LIMIT ${own(latest)})
        ) SELECT id, title, detail FROM one WHERE ${sql.join(fits, sql` AND `)}
        ORDER BY detail DESC LIMIT ${own(limit)}`
    },
    values: Object.fromEntries(words.map((word, index) => [`word${index}`, patternsOf(word)])),
  })
  return rows.map(activityOf)
}

const describedEver = async ({ access, limit, req }: ActivityArgs, words: Word[]) => {
  const db = await transactionOf(req)
  const { from, where } = compileWhere({ collection: 'activities', req, where: access })
  // “call l”: the index finds every “call”, which may be all that there is.
  const whole = words.filter(({ text }) => !isShort(text))
  const isWhole = whole.length === words.length
  const { rows } = await db.execute(sql`
    SELECT id, title, detail FROM (
      SELECT * FROM (
        SELECT activities.id, activities.description AS title, activities.starts_at AS detail,
          crm_plain(activities.description) AS plain
        FROM ${from}
        WHERE ${hasWords(sql`crm_plain(activities.description)`, whole)}
          AND ${where} LIMIT ${isWhole ? enough : compared}
      ) one WHERE ${isWhole ? sql`TRUE` : hasWords(sql`plain`, words)} LIMIT ${enough}
    ) hit ORDER BY detail DESC NULLS LAST LIMIT ${limit}`)
  return rows.map(activityOf)
}

const activityOf = ({ detail, id, title }: Record<string, unknown>): Found => ({
  collection: 'activities',
  detail: detail ? new Date(String(detail)).toISOString() : null,
  id: Number(id),
  title: String(title ?? ''),
})
