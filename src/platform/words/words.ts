import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../database/adapter/session'

type SQL = ReturnType<typeof sql>

/** A word that was typed, with what else may have been meant by it. */
export type Word = { near: string[]; text: string }

/**
 * `+39 051 23` and `05123` find the same number, and a VAT number is found with its country (`IT…`):
 * its digits are what counts.
 */
export const digitsOf = (typed: string): null | string => {
  const text = typed.replace(/^[a-z]{2}\s?(?=\d{5})/i, '')
  if (!/^[+\d\s().\-/]+$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 3 ? digits : null
}

/** LIKE's own signs in what people type are just signs. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

export const wordsOf = (typed: string): Word[] =>
  typed
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ near: [], text }))

/**
 * Without three letters or digits in a row no index helps to find a word anywhere: such ones are found at
 * the beginning of a word alone. What `crm_plain` leaves out does not part them: S.r.l. is srl.
 */
export const isShort = (text: string): boolean =>
  !/[\p{L}\p{N}]{3}/u.test(text.replace(/['`’.]/g, ''))

/** The LIKE patterns (through `crm_plain`) of which one fits a text that has this word. */
export const patternsOf = ({ near, text }: Word): string[] =>
  [text, ...near].flatMap((one) => {
    const word = literal(one)
    return isShort(one) ? [`${word}%`, `% ${word}%`] : [`%${word}%`]
  })

/** All of these words are in a text, whatever their order. @param plain the text, through `crm_plain` */
export const hasWords = (plain: SQL, words: Word[]): SQL =>
  sql.join(
    words.map((word) => {
      const ways = patternsOf(word).map((pattern) => sql`${plain} LIKE crm_plain(${pattern})`)
      return sql`(${sql.join(ways, sql` OR `)})`
    }),
    sql` AND `,
  )

/** What may be a typing error: numbers, words with a digit and those under four letters are not. */
const correctableOf = (words: Word[]): string[] =>
  words.map(({ text }) => text).filter((text) => /^\P{N}{4,}$/u.test(text))

/**
 * Whether one of these words is in no name and no description, of anybody: then nothing has them all, and
 * nothing needs to be looked through.
 */
export const isUnwritten = async ({
  req,
  words,
}: {
  req: PayloadRequest
  words: Word[]
}): Promise<boolean> => {
  const texts = correctableOf(words)
  if (texts.length === 0) return false
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT 1 FROM unnest(${sql.param(texts)}::text[]) typed, crm_plain(typed) plain
    WHERE plain ~ '^[[:alpha:]]{4,40}$'
      AND NOT EXISTS (SELECT FROM search_words WHERE word LIKE '%' || plain || '%')`)
  return rows.length > 0
}

/** Most words of ours that are tried for one that was typed. */
const mostNear = 4

/**
 * What may have been meant: for each word those of our names and descriptions (`search_words`) that are
 * one wrong letter away, two from six letters on. They come from everybody's records, and lead only to
 * those that the user may see.
 * @returns null when nothing is near
 */
export const nearWords = async ({
  req,
  words,
}: {
  req: PayloadRequest
  words: Word[]
}): Promise<null | Word[]> => {
  const texts = correctableOf(words)
  if (texts.length === 0) return null
  const db = await transactionOf(req)
  const { rows } = await db.execute(sql`
    SELECT typed.text, near.word
    FROM unnest(${sql.param(texts)}::text[]) typed (text), crm_plain(typed.text) plain,
      LATERAL (
        SELECT known.word, levenshtein(known.word, left(plain, 60)) AS errors
        FROM search_words known WHERE known.word % plain AND known.word <> plain
        GROUP BY known.word ORDER BY 2, similarity(known.word, plain) DESC LIMIT ${mostNear}
      ) near
    WHERE near.errors <= CASE WHEN length(plain) < 6 THEN 1 ELSE 2 END
    ORDER BY near.errors`)
  if (rows.length === 0) return null
  return words.map(({ text }) => ({
    near: rows.filter((row) => row.text === text).map((row) => String(row.word)),
    text,
  }))
}
