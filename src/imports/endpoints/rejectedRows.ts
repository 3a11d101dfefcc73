import { Readable } from 'node:stream'
import { rejectedRows as readRejectedRows } from '../operations/rejectedRows'
import { onImport, readRequest } from './steer'

/**
 * `GET /api/imports/:id/rejected.csv`: the refused rows with the reason beside each, in the asked
 * language; `?imported=true` gives the rows that went in without a wrong value.
 */
export const rejectedRows = onImport('get', 'rejected.csv', async (req) => {
  const { id } = await readRequest(req)
  const imported = req.query.imported === 'true'
  const { lines, name } = await readRejectedRows({ id, imported, req })
  const encoder = new TextEncoder()
  const bytes = Readable.from(lines).map((line: string) => encoder.encode(line))
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Type': 'text/csv; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
