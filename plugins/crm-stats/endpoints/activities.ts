import type { Endpoint, PayloadRequest } from 'payload'
import { failure, notLoggedIn } from '#platform/i18n'
import { type DateField, dateFields } from '#platform/parts/contributions/statistics'
import { type MeasureCode, measureCodes } from '../measures'
import { analyse } from '../operations/analyse'
import { isZoneName, zoneNames } from '../timeZones'

const listOf = (value: unknown): string[] =>
  [value ?? []]
    .flat()
    .flatMap((each) => String(each).split(','))
    .map((each) => each.trim())
    .filter(Boolean)

const unknownMeasures = (req: PayloadRequest, unknown: string[]) =>
  failure({
    code: 'unknown-measure',
    data: { unknown, valid: measureCodes },
    message: {
      en: `There is no measure ${unknown.join(', ')}. There are: ${measureCodes.join(', ')}.`,
      it: `La misura ${unknown.join(', ')} non esiste. Esistono: ${measureCodes.join(', ')}.`,
    },
    req,
  })

const unknownDateField = (req: PayloadRequest, asked: string) =>
  failure({
    code: 'unknown-date-field',
    data: { unknown: [asked], valid: dateFields },
    message: {
      en: `There is no date ${asked}. There are: ${dateFields.join(', ')}.`,
      it: `La data ${asked} non esiste. Esistono: ${dateFields.join(', ')}.`,
    },
    req,
  })

const unknownTimeZone = (req: PayloadRequest, asked: string) =>
  failure({
    code: 'unknown-time-zone',
    data: { unknown: [asked], valid: zoneNames() },
    message: {
      en: `There is no time zone ${asked}. Use an IANA name, such as Europe/Rome.`,
      it: `Il fuso orario ${asked} non esiste. Usa un nome IANA, come Europe/Rome.`,
    },
    req,
  })

/** A filter may be sent as JSON, as in the lists. */
const whereOf = (value: unknown): unknown => {
  if (typeof value !== 'string') return value ?? {}
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/**
 * What a query asks for, checked.
 * @throws 400 with the list of what there is, for what there is not
 */
export const questionOf = (req: PayloadRequest, query: Record<string, unknown>) => {
  const measures = listOf(query.measures)
  const unknown = measures.filter((each) => !measureCodes.includes(each as MeasureCode))
  if (unknown.length > 0) throw unknownMeasures(req, unknown)
  const dateField = String(query.dateField || 'startsAt')
  if (!dateFields.includes(dateField as DateField)) throw unknownDateField(req, dateField)
  const timeZone = query.timezone ? String(query.timezone) : undefined
  if (timeZone !== undefined && !isZoneName(timeZone)) throw unknownTimeZone(req, timeZone)
  return {
    dateField: dateField as DateField,
    groupBy: listOf(query.groupBy),
    measures: (measures.length > 0 ? measures : ['count']) as MeasureCode[],
    timeZone,
    where: whereOf(query.where) as never,
  }
}

/**
 * `GET /api/crm-stats/activities?where[…]&groupBy=mode,month&measures=count,duration&timezone=…`:
 * activities counted in groups, with the rights of the list. Also `dateField` (`startsAt`,
 * `completedAt`, `createdAt`), from which periods are taken.
 */
export const activitiesEndpoint: Endpoint = {
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const answer = await analyse({ req, ...questionOf(req, req.query) })
    return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
  },
  method: 'get',
  path: '/crm-stats/activities',
}
