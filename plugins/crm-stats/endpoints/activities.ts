import type { Where } from 'payload'
import * as z from 'zod'
import { anything, endpoint, neverKept, refusing } from '#platform/http'
import { dateFields } from '#platform/parts/contributions/statistics'
import { measureCodes } from '../measures'
import { analyse } from '../operations/analyse'
import { isZoneName, zoneNames } from '../timeZones'

/** Several names with commas, or one parameter for each. */
const names = anything.transform((sent) =>
  [sent ?? []]
    .flat()
    .flatMap((each) => String(each).split(','))
    .map((each) => each.trim())
    .filter(Boolean),
)

const measures = refusing(
  names
    .transform((asked) => (asked.length > 0 ? asked : ['count']))
    .pipe(z.array(z.enum(measureCodes))),
  (sent) => {
    const unknown = names.parse(sent).filter((each) => !measureCodes.some((code) => code === each))
    return {
      code: 'unknown-measure',
      data: { unknown, valid: measureCodes },
      message: {
        en: `There is no measure ${unknown.join(', ')}. There are: ${measureCodes.join(', ')}.`,
        it: `La misura ${unknown.join(', ')} non esiste. Esistono: ${measureCodes.join(', ')}.`,
      },
    }
  },
)

const dateField = refusing(
  anything.transform((sent) => String(sent || 'startsAt')).pipe(z.enum(dateFields)),
  (sent) => ({
    code: 'unknown-date-field',
    data: { unknown: [String(sent)], valid: dateFields },
    message: {
      en: `There is no date ${sent}. There are: ${dateFields.join(', ')}.`,
      it: `La data ${sent} non esiste. Esistono: ${dateFields.join(', ')}.`,
    },
  }),
)

const timezone = refusing(
  anything
    .transform((sent) => (sent ? String(sent) : undefined))
    .pipe(z.string().refine(isZoneName).optional()),
  (sent) => ({
    code: 'unknown-time-zone',
    data: { unknown: [String(sent)], valid: zoneNames() },
    message: {
      en: `There is no time zone ${sent}. Use an IANA name, such as Europe/Rome.`,
      it: `Il fuso orario ${sent} non esiste. Usa un nome IANA, come Europe/Rome.`,
    },
  }),
)

/** A filter may be sent as JSON, as in the lists; what it may be is told by the engine. */
const where = anything
  .transform((sent) => {
    if (typeof sent !== 'string') return sent ?? {}
    try {
      return JSON.parse(sent)
    } catch {
      return sent
    }
  })
  .pipe(z.custom<Where>())

/** What a query asks for; an unknown name is refused with the list of what there is. */
export const questionSchema = z
  .object({ measures, dateField, timezone, groupBy: names, where })
  .transform(({ timezone: timeZone, ...question }) => ({ ...question, timeZone }))

/**
 * `GET /api/crm-stats/activities?where[…]&groupBy=mode,month&measures=count,duration&timezone=…`:
 * activities counted in groups, with the rights of the list. Also `dateField` (`startsAt`,
 * `completedAt`, `createdAt`), from which periods are taken.
 */
export const activitiesEndpoint = endpoint({
  method: 'get',
  path: '/crm-stats/activities',
  headers: neverKept,
  input: { query: questionSchema },
  seconds: 120,
  run: ({ query, req }) => analyse({ req, ...query }),
})
