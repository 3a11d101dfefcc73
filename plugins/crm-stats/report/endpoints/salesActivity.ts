import type { Endpoint, PayloadRequest } from 'payload'
import { failure, languageOf, notLoggedIn } from '#platform/i18n'
import { companyRelationsOf } from '../..'
import { reportDocument } from '../pdf/document'
import { renderPDF } from '../pdf/render'
import {
  idsOf,
  isPlainDay,
  isReportKind,
  type ReportRequest,
  readRequest,
  reportKindCodes,
  requestDates,
  requestFiltersOf,
} from '../request'
import { salesActivity } from '../salesActivity'

const turned = (req: PayloadRequest, from: string) =>
  failure({
    code: 'bad-request',
    data: { field: 'to', valid: [`${from} …`] },
    message: {
      en: 'The last day (“to”) comes before the first (“from”).',
      it: 'L’ultimo giorno (“to”) viene prima del primo (“from”).',
    },
    req,
  })

const refuse = (req: PayloadRequest, field: string, valid: readonly string[]) =>
  failure({
    code: 'bad-request',
    data: { field, valid },
    message: {
      en: `“${field}” must be: ${valid.join(', ')}.`,
      it: `“${field}” deve essere: ${valid.join(', ')}.`,
    },
    req,
  })

/** The request of a request. @throws 400 with the field and what is valid */
const requestOf = (req: PayloadRequest): ReportRequest => {
  const get = (name: string): string | undefined => {
    const value = req.query[name]
    return value === undefined || value === '' ? undefined : String(value)
  }
  const [dateField, kind] = [get('dateField'), get('kind')]
  if (kind !== undefined && !isReportKind(kind)) throw refuse(req, 'kind', reportKindCodes)
  if (dateField !== undefined && !requestDates.some((each) => each === dateField)) {
    throw refuse(req, 'dateField', requestDates)
  }
  for (const name of ['from', 'to']) {
    const day = get(name)
    if (day !== undefined && !isPlainDay(day)) throw refuse(req, name, ['YYYY-MM-DD'])
  }
  const names = requestFiltersOf(companyRelationsOf(req.payload))
  for (const name of names) {
    const ids = get(name)
    if (ids !== undefined && idsOf(ids).length !== ids.split(',').length) {
      throw refuse(req, name, ['1,2,3'])
    }
  }
  const request = readRequest(get, names)
  if (request.from && request.to && request.from > request.to) throw turned(req, request.from)
  return request
}

const filename = { en: 'sales-activity', it: 'analisi-attivita' }

/**
 * `GET /api/crm-stats/sales-activity?from=…&to=…&kind=…&assignee=…`: the sales activity analysis of
 * a request; the same address ending in `.pdf` answers with it on paper. Rights are those of the list.
 */
export const reportEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      if (!req.user || req.user.blocked) throw notLoggedIn(req)
      const { analysis, where } = await salesActivity({ request: requestOf(req), req })
      return Response.json(
        { ...analysis, where },
        { headers: { 'Cache-Control': 'private, no-store' } },
      )
    },
    method: 'get',
    path: '/crm-stats/sales-activity',
  },
  {
    handler: async (req) => {
      if (!req.user || req.user.blocked) throw notLoggedIn(req)
      const request = requestOf(req)
      const bytes = await renderPDF(await reportDocument({ request, req }))
      const days = [request.from, request.to].filter(Boolean).join('_')
      const name = `${[filename[languageOf(req)], days].filter(Boolean).join('_')}.pdf`
      return new Response(new Uint8Array(bytes), {
        headers: {
          'Cache-Control': 'private, no-store',
          'Content-Disposition': `attachment; filename="${name}"`,
          'Content-Type': 'application/pdf',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    },
    method: 'get',
    path: '/crm-stats/sales-activity.pdf',
  },
]
