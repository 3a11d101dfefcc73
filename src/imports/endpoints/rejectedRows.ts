import { Readable } from 'node:stream'
import * as z from 'zod'
import { anything, asAttachment, endpoint, ofRecord } from '#platform/http'
import { rejectedRows as readRejectedRows } from '../operations/rejectedRows'

/**
 * `GET /api/imports/:id/rejected.csv`: the refused rows with the reason beside each, in the asked
 * language; `?imported=true` gives the rows that went in without a wrong value.
 */
export const rejectedRows = endpoint({
  method: 'get',
  path: '/:id/rejected.csv',
  input: {
    params: ofRecord,
    query: z.object({ imported: anything.transform((sent) => sent === 'true') }),
  },
  run: async ({ params: { id }, query: { imported }, req }) => {
    const { lines, name } = await readRejectedRows({ id, imported, req })
    const encoder = new TextEncoder()
    const bytes = Readable.from(lines).map((line: string) => encoder.encode(line))
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: {
        'Content-Disposition': asAttachment(name),
        'Content-Type': 'text/csv; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
})
