import type { FlattenedField, PayloadRequest } from 'payload'
import { instantAt } from '../i18n/dates'
import { isDay, localMoment } from '../i18n/localMoment'
import type { Data, Problem } from '../records/rules'
import { dayInstant, isPlainDay } from './plainDay'

/** Tells the company's time zone; it is asked only where a date depends on it. */
type Zone = () => Promise<string>

type ReadArgs = { data: Data; fields: FlattenedField[]; path?: string; zone: Zone }

/**
 * Reads the dates and texts of a record as they are sent, in place. Dates are ISO 8601, where one without
 * a zone is of the company's clock: what JavaScript makes of other notations is another day, or another
 * hour, than was meant (`01/12/2027` is the 12th of January to it). A number is a text, whatever else is
 * none: the database would write down anything, and rules for texts pass over what is none.
 * @returns what is no such date or text
 */
export const readValues = async ({
  data,
  fields,
  path = '',
  zone,
}: ReadArgs): Promise<Problem[]> => {
  const problems: Problem[] = []
  for (const field of fields) {
    const value = data[field.name]
    if (value === null || value === undefined || value === '') continue
    const here = `${path}${field.name}`
    if (field.type === 'date') {
      const read = await readDate({ field, value, zone })
      if (read === null) problems.push({ message: noDate, path: here })
      else data[field.name] = read
    } else if (isText(field)) {
      if (typeof value === 'number') data[field.name] = String(value)
      else if (typeof value !== 'string') problems.push({ message: noText, path: here })
    } else if ('flattenedFields' in field) {
      const inner = field.flattenedFields
      for (const [index, each] of [value].flat().entries()) {
        if (typeof each !== 'object' || each === null) continue
        const within = Array.isArray(value) ? `${here}.${index}.` : `${here}.`
        problems.push(
          ...(await readValues({ data: each as Data, fields: inner, path: within, zone })),
        )
      }
    }
  }
  return problems
}

const texts = ['code', 'email', 'text', 'textarea']

const isText = (field: FlattenedField): boolean =>
  texts.includes(field.type) && !('hasMany' in field && field.hasMany)

const noText = { en: 'This has to be a text.', it: 'Qui serve un testo.' }

const noDate = {
  en: 'Write the date as 2026-12-31, or with a time as 2026-12-31T10:00.',
  it: 'Scrivi la data come 2026-12-31, o con l’ora come 2026-12-31T10:00.',
}

const withZone = /(?:Z|[+-]\d{2}:?\d{2})$/i

type OneArgs = { field: FlattenedField; value: unknown; zone: Zone }

/** @returns the date as it goes on, or null for none */
const readDate = async ({ field, value, zone }: OneArgs): Promise<Date | null | string> => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value
  if (typeof value !== 'string') return null
  const text = value.trim()
  // As it is written it says more than its instant: midnight of Auckland is noon of UTC.
  const written = text.replace(/ (?=\d)/, 'T')
  const { plainDay, plainDayUnless } = field.custom ?? {}
  if (isPlainDay(text)) {
    if (!isDay(text)) return null
    // Whose feature it is says what becomes of a day without a time.
    if (plainDayUnless) return text
    return plainDay ? dayInstant(text, 'UTC') : instantAt(text, '00:00', await zone()).toISOString()
  }
  const timeZone = withZone.test(text) ? 'UTC' : await zone()
  const moment = localMoment(text, timeZone)
  if (!moment) return null
  if (plainDayUnless) return written
  return plainDay ? dayInstant(written, await zone()) : moment.toISOString()
}

/** The company's time zone, asked once. @param ask how */
export const zoneOnce = (
  ask: (req: PayloadRequest) => Promise<string>,
  req: PayloadRequest,
): Zone => {
  let known: Promise<string> | undefined
  return () => {
    known ??= ask(req)
    return known
  }
}
