import type { PayloadRequest } from 'payload'
import * as z from 'zod'
import { anything, asAttachment, endpoint, neverKept, refusing } from '#platform/http'
import { languageOf } from '#platform/i18n'
import { companyRelationsOf } from '../..'
import { reportDocument } from '../pdf/document'
import { renderPDF } from '../pdf/render'
import {
  idsOf,
  isPlainDay,
  isReportKind,
  readRequest,
  reportKindCodes,
  requestDates,
  requestFiltersOf,
} from '../request'
import { salesActivity } from '../salesActivity'

const parameter = anything.transform((sent) =>
  sent === undefined || sent === '' ? undefined : String(sent),
)

const one = (isValid: (text: string) => boolean, valid: readonly string[]) =>
  refusing(
    parameter.refine((text) => text === undefined || isValid(text)),
    (_, field) => ({
      code: 'bad-mask',
      data: { valid },
      message: {
        en: `“${field}” must be: ${valid.join(', ')}.`,
        it: `“${field}” deve essere: ${valid.join(', ')}.`,
      },
    }),
  )

const day = one(isPlainDay, ['YYYY-MM-DD'])

const ids = one((text) => idsOf(text).length === text.split(',').length, ['1,2,3'])

/** What a request may be: the filters that there are depend on the parts. */
const requestSchema = ({ payload }: PayloadRequest) => {
  const names = requestFiltersOf(companyRelationsOf(payload))
  const parameters: Record<string, typeof parameter | typeof day> = {
    kind: one(isReportKind, reportKindCodes),
    dateField: one((text) => requestDates.some((each) => each === text), requestDates),
    from: day,
    to: day,
    ...Object.fromEntries(names.map((name) => [name, ids])),
  }
  return z
    .object(parameters)
    .transform((sent) => readRequest((name) => sent[name], names))
    .superRefine(({ from, to }, context) => {
      if (!from || !to || from <= to) return
      const refusal = () => ({
        code: 'bad-mask',
        data: { valid: [`${from} …`] },
        message: {
          en: 'The last day (“to”) comes before the first (“from”).',
          it: 'L’ultimo giorno (“to”) viene prima del primo (“from”).',
        },
      })
      context.addIssue({ code: 'custom', params: { refusal }, path: ['to'] })
    })
}

const filename = { en: 'sales-activity', it: 'analisi-attivita' }

/** `GET /api/crm-stats/sales-activity?from=…&to=…&kind=…&assignee=…`: the analysis of a request. */
const analysisEndpoint = endpoint({
  method: 'get',
  path: '/crm-stats/sales-activity',
  headers: neverKept,
  input: { query: requestSchema },
  seconds: 120,
  run: async ({ query: request, req }) => {
    const { analysis, where } = await salesActivity({ request, req })
    return { ...analysis, where }
  },
})

/** The same address ending in `.pdf`: the same on paper. */
const paperEndpoint = endpoint({
  method: 'get',
  path: '/crm-stats/sales-activity.pdf',
  headers: neverKept,
  input: { query: requestSchema },
  seconds: 120,
  run: async ({ query: request, req }) => {
    const bytes = await renderPDF(await reportDocument({ request, req }))
    const days = [request.from, request.to].filter(Boolean).join('_')
    const name = `${[filename[languageOf(req)], days].filter(Boolean).join('_')}.pdf`
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Disposition': asAttachment(name),
        'Content-Type': 'application/pdf',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
})

/** The sales activity analysis, as figures and on paper. Rights are those of the list. */
export const reportEndpoints = [analysisEndpoint, paperEndpoint]
