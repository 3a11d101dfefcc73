import { sql } from '@payloadcms/db-postgres'
import type { Language } from '../../i18n'
import type { ColumnSource } from '../columns'

type SQL = ReturnType<typeof sql>

/** How the cells of a file are written: text of a CSV file, or values of a sheet. */
export type CellStyle = { language: Language; sheet: boolean; timeZone: string }

export const yesAndNo: Record<Language, { no: string; yes: string }> = {
  en: { no: 'No', yes: 'Yes' },
  it: { no: 'No', yes: 'Sì' },
}

const dayFormats: Record<Language, string> = { en: 'YYYY-MM-DD', it: 'DD/MM/YYYY' }

/** What JavaScript's `\s` means: PostgreSQL's own classes depend on the server's locale. */
const blanks =
  '\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'
/** The beginnings that `guardCell` (platform/sheets) knows; a test holds the two together. */
const formula = `^'*[${blanks}]*[=+\\-@\\t\\r＝＋－＠]`

const phone = '^\\+[0-9]{5,15}$'

/**
 * `guardCell` as an expression of SQL. Most texts begin with a letter or a digit, and one look at
 * that costs a tenth of the pattern.
 */
export const guarded = (text: SQL): SQL =>
  sql`CASE WHEN ascii(${text}) BETWEEN 65 AND 122 OR ascii(${text}) BETWEEN 48 AND 57 THEN ${text} WHEN ${text} ~ ${phone} THEN ${text} WHEN ${text} ~ ${formula} THEN '''' || ${text} ELSE ${text} END`

/** Text from people, as a cell. */
export const textCell = (text: SQL, style: CellStyle): SQL => (style.sheet ? text : guarded(text))

/**
 * The cell of a column that is no relationship.
 * @param value the column
 * @param timed the column that says whether a moment has a time
 */
export const valueCell = ({
  source,
  style,
  timed,
  value,
}: {
  source: Extract<ColumnSource, { type: 'column' }>
  style: CellStyle
  timed?: SQL
  value: SQL
}): SQL => {
  switch (source.kind) {
    case 'boolean': {
      const { no, yes } = yesAndNo[style.language]
      return sql`CASE WHEN ${value} THEN ${yes} WHEN NOT ${value} THEN ${no} END`
    }
    case 'dateTime':
      return dateTimeCell(value, style)
    case 'day':
      return dayCell(value, style)
    case 'duration':
      return style.sheet ? sql`${value}::text` : durationCell(value)
    case 'moment':
      return momentCell(value, timed ?? sql`TRUE`, style)
    case 'number':
      return numberCell(value, style)
    case 'select':
      return textCell(optionCell(value, source.options), style)
    case 'text':
      return textCell(sql`${value}::text`, style)
  }
}

/** An option by its label; one that the configuration no longer knows as it is stored. */
export const optionCell = (value: SQL, options: { label: string; value: string }[]): SQL => {
  if (options.length === 0) return sql`${value}::text`
  const cases = options.map((option) => sql`WHEN ${option.value} THEN ${option.label}`)
  return sql`CASE ${value}::text ${sql.join(cases, sql` `)} ELSE ${value}::text END`
}

const numberCell = (value: SQL, { language, sheet }: CellStyle): SQL => {
  if (sheet || language === 'en') return sql`${value}::text`
  return sql`replace(${value}::text, '.', ',')`
}

/** Seconds since 1970 of a wall clock: a sheet's date is a number of days, of no time zone. */
const wallSeconds = (wall: SQL): SQL => sql`extract(epoch FROM ${wall})::float8::text`

const dateTimeCell = (value: SQL, { language, sheet, timeZone }: CellStyle): SQL => {
  const wall = sql`(${value} AT TIME ZONE ${timeZone})`
  return sheet ? wallSeconds(wall) : sql`to_char(${wall}, ${`${dayFormats[language]} HH24:MI`})`
}

/** Midnight and noon UTC stand for the day itself (src/activities/day.ts), whatever the time zone. */
const plainDay = (value: SQL, timeZone: string): SQL =>
  sql`(${value} AT TIME ZONE CASE WHEN extract(epoch FROM ${value})::bigint % 43200 = 0 THEN 'UTC' ELSE ${timeZone} END)::date`

const dayCell = (value: SQL, { language, sheet, timeZone }: CellStyle): SQL => {
  const day = plainDay(value, timeZone)
  return sheet ? wallSeconds(day) : sql`to_char(${day}, ${dayFormats[language]})`
}

/** In a sheet `d` marks what is a plain day: it gets the look of one. */
const momentCell = (value: SQL, timed: SQL, style: CellStyle): SQL => {
  const day = style.sheet ? sql`'d' || ${dayCell(value, style)}` : dayCell(value, style)
  return sql`CASE WHEN ${timed} IS FALSE THEN ${day} ELSE ${dateTimeCell(value, style)} END`
}

const durationCell = (minutes: SQL): SQL =>
  sql`to_char(div(round(${minutes}), 60), 'FM999900') || ':' || to_char(mod(round(${minutes}), 60), 'FM00')`
