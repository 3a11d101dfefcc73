import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { type CompiledWhere, tableOf, transactionOf } from '#platform/database'
import { languageOf } from '#platform/i18n'
import type { Finder, Found, SearchSource, SQL, Visible } from '#platform/parts'
import { digitsOf, hasWords, literal, type Word } from '#platform/words'

/** What was typed: as it is, as a LIKE pattern, and its digits where it is a number. */
export type Typed = { digits: null | string; pattern: string; text: string }

/** Records that are found by what they are called. The pieces of SQL are over the collection's table. */
type Named = Pick<SearchSource, 'collection' | 'label' | 'order'> & {
  /** A second line. @param visible what of another collection the user may see */
  detail: (visible: Visible) => Promise<SQL> | SQL
  /** What it is called; the first is its title. */
  names: [title: SQL, ...others: SQL[]]
  /** Ways of matching besides the names and keys. */
  others?: (typed: Typed) => SQL
  /** Makes the second line of a hit one for people to read. @default as it is */
  read?: (detail: string, language: string) => string
}

/**
 * A source of the quick search: by the beginning of a name, then by its words in any order, then with
 * typing errors. An index on `crm_plain(name)` (pg_trgm) makes it quick: migration `search_words`.
 * @example byName({ collection: 'leads', detail: companyOf('leads'), names: [sql`leads.name`], … })
 */
export const byName = ({
  collection,
  detail,
  label,
  names,
  order,
  others,
  read,
}: Named): SearchSource => ({
  collection,
  finder: async ({ limit, req, typed, visible }) => {
    const access = await visible(collection)
    if (!access) return null
    const second = await detail(visible)
    return nameFinder({
      access,
      collection,
      detail: second,
      limit,
      names,
      others,
      read,
      req,
      typed,
    })
  },
  label,
  order,
})

/**
 * The name of the company of a record, where the user may see that company.
 * @param table of a collection with the relationship `company`
 */
export const companyOf =
  (table: string) =>
  async (visible: Visible): Promise<SQL> => {
    const companies = await visible('companies')
    return companies
      ? sql`(SELECT companies.name FROM ${companies.from}
          WHERE companies.id = ${sql.identifier(table)}.company_id AND ${companies.where})`
      : sql`NULL`
  }

/** The same for the relationship `contact`. */
export const contactOf =
  (table: string) =>
  async (visible: Visible): Promise<SQL> => {
    const contacts = await visible('contacts')
    return contacts
      ? sql`(SELECT contacts.full_name FROM ${contacts.from}
          WHERE contacts.id = ${sql.identifier(table)}.contact_id AND ${contacts.where})`
      : sql`NULL`
  }

/** Matches that are looked at before they are ranked: what is typed next narrows them anyway. */
const enough = 200

type Args = Pick<Named, 'names' | 'others' | 'read'> & {
  access: CompiledWhere
  collection: CollectionSlug
  detail: SQL
  limit: number
  req: PayloadRequest
  typed: string
}

const nameFinder = ({
  access,
  collection,
  detail,
  limit,
  names,
  others,
  read = (text) => text,
  req,
  typed,
}: Args): Finder => {
  const table = tableOf(req.payload, collection)
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
        SELECT ${table.id} AS id, ${title} AS title, ${detail} AS detail
        FROM ${access.from} WHERE (${match}) AND ${access.where} LIMIT ${enough}
      ) hit ORDER BY ${order} LIMIT ${limit}`)
    return rows.map(
      (row): Found => ({
        collection,
        detail: row.detail ? read(String(row.detail), languageOf(req)) : null,
        id: Number(row.id),
        title: String(row.title ?? ''),
      }),
    )
  }
  const byStart = () =>
    run(sql`crm_plain(${title}) LIKE crm_plain(${`${literal(typed)}%`})`, sql`title`)
  const keys = keysOf(req.payload, collection)
  const byKey = () =>
    keys.length === 0
      ? []
      : run(
          sql.join(
            keys.map((key) => sql`${table[key]} = ANY(${sql.param(spellings(typed))}::text[])`),
            sql` OR `,
          ),
          sql`title`,
        )
  const byPart = (words: Word[]) =>
    run(
      sql`${byWords(words)} OR ${others?.({ digits, pattern: `%${literal(typed)}%`, text: typed }) ?? sql`FALSE`}`,
      sql`title`,
    )
  return {
    asTyped: async (words) => {
      const [known, first] = await Promise.all([byKey(), digits ? [] : byStart()])
      // What begins like this comes first: with enough of it, nobody sees the rest.
      const isEnough = !digits && (typed.length < 3 || first.length >= limit)
      return merge([known, first, isEnough ? [] : await byPart(words)], limit)
    },
    withErrors: (words) =>
      run(byWords(words), sql`similarity(crm_plain(title), crm_plain(${typed})) DESC, title`),
  }
}

/** A key is typed whole, in either case. */
const spellings = (typed: string): string[] => [typed, typed.toUpperCase(), typed.toLowerCase()]

/** What the company and its programs know a record by. */
const keysOf = (payload: Payload, collection: CollectionSlug): string[] =>
  payload.collections[collection].config.flattenedFields
    .filter(({ name }) => name === 'code' || name === 'externalId')
    .map(({ name }) => name)

const merge = (lists: Found[][], limit: number): Found[] => {
  const seen = new Map(lists.flat().map((found) => [found.id, found]))
  // A Map keeps the place of the first, so the better way of matching stays in front.
  return [...seen.values()].slice(0, limit)
}
