import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { accessibleWhere, compileWhere, executePrepared, transactionOf } from '#platform/database'
import type { Finder, Found, SearchSource, Visible } from '#platform/parts'
import { hasWords, isShort, isUnwritten, patternsOf, type Word } from '#platform/words'
import { companyOf, contactOf } from '#search'

/** Activities, found by the words of their description. */
export const activitiesInSearch: SearchSource = {
  collection: 'activities',
  finder: async ({ limit, req, typed, visible }) => {
    if (typed.length < 3) return null
    const access = await accessibleWhere({ collection: 'activities', req })
    return access && activityFinder({ access, limit, req, visible })
  },
  label: { en: 'Activities', it: 'Attività' },
  order: 50,
}

/** Activities that are looked through one by one, the latest first, before the index is asked. */
const latest = 1_000

/** What a beginning of a word may leave to be compared: the index knows three letters and more. */
const compared = 4_000

type Args = { access: Where; limit: number; req: PayloadRequest; visible: Visible }

/** Matches that are looked at before they are ranked: what is typed next narrows them anyway. */
const enough = 200

/** Numbers that this file writes itself: as a parameter they would hide from the plan. */
const own = (rows: number) =>
  // A whole number; never a text of a request.
  sql.raw(String(Math.trunc(rows)))

/**
 * Activities by their description. What people write in it they write often: the six latest of what
 * tens of thousands have are mostly among the latest of all, and are found there without making a
 * list of them first. What is rare is found by the index.
 */
const activityFinder = (args: Args): Finder => {
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

const describedLately = async (args: Args, words: Word[]) => {
  const { access, limit, req } = args
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
          SELECT activities.id, activities.description AS title, activities.starts_at AS day,
            crm_plain(activities.description) AS plain
          FROM ${from} WHERE ${where} AND activities.id IN (
            SELECT lately.id FROM activities lately WHERE lately.starts_at IS NOT NULL
            ORDER BY lately.starts_at DESC LIMIT ${own(latest)})
        ) SELECT id, title, day FROM one WHERE ${sql.join(fits, sql` AND `)}
        ORDER BY day DESC LIMIT ${own(limit)}`
    },
    values: Object.fromEntries(words.map((word, index) => [`word${index}`, patternsOf(word)])),
  })
  return withNames(args, rows)
}

const describedEver = async (args: Args, words: Word[]) => {
  const { access, limit, req } = args
  const db = await transactionOf(req)
  const { from, where } = compileWhere({ collection: 'activities', req, where: access })
  // “call l”: the index finds every “call”, which may be all that there is.
  const whole = words.filter(({ text }) => !isShort(text))
  const isWhole = whole.length === words.length
  const { rows } = await db.execute(sql`
    SELECT id, title, day FROM (
      SELECT * FROM (
        SELECT activities.id, activities.description AS title, activities.starts_at AS day,
          crm_plain(activities.description) AS plain
        FROM ${from}
        WHERE ${hasWords(sql`crm_plain(activities.description)`, whole)}
          AND ${where} LIMIT ${isWhole ? enough : compared}
      ) one WHERE ${isWhole ? sql`TRUE` : hasWords(sql`plain`, words)} LIMIT ${enough}
    ) hit ORDER BY day DESC NULLS LAST LIMIT ${limit}`)
  return withNames(args, rows)
}

/** Those that were found, each with the names of its company and person as far as the user may see them. */
const withNames = async (
  { req, visible }: Args,
  rows: Record<string, unknown>[],
): Promise<Found[]> => {
  const ids = rows.map(({ id }) => Number(id))
  const db = await transactionOf(req)
  const named =
    ids.length === 0
      ? { rows: [] }
      : await db.execute(sql`SELECT activities.id, nullif(concat_ws(' · ',
            ${await companyOf('activities')(visible)}, ${await contactOf('activities')(visible)}), '') AS name
          FROM activities WHERE activities.id = ANY(${sql.param(ids)}::int[])`)
  const names = new Map(named.rows.map(({ id, name }) => [Number(id), name as null | string]))
  return rows.map(({ day, id, title }) => ({
    collection: 'activities',
    day: day ? new Date(String(day)).toISOString() : null,
    detail: names.get(Number(id)) ?? null,
    id: Number(id),
    title: String(title ?? ''),
  }))
}
