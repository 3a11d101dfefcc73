import fs from 'node:fs'
import { Readable } from 'node:stream'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { recordID } from '#platform/fields'
import { notLoggedIn } from '#platform/i18n'
import { questionOf } from '../../endpoints/activities'
import { cancelExport, deleteExport } from '../operations/endExport'
import type { ExportInput } from '../operations/prepareExport'
import { previewExport } from '../operations/previewExport'
import { problem } from '../operations/problem'
import { describeExport, openFile, readExport } from '../operations/readExport'
import { startAnalysisExport } from '../operations/startAnalysisExport'
import { startExport } from '../operations/startExport'
import type { ExportSettings } from '../options'

const base = '/crm-stats/exports'

const types = {
  csv: 'text/csv; charset=utf-8',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const inputOf = async (req: PayloadRequest): Promise<ExportInput> => {
  await addDataAndFileToRequest(req)
  const { collection, columns, format, search, sort, where } = (req.data ?? {}) as ExportInput
  return { collection, columns, format, search, sort, where }
}

const analysisFields = ['where', 'groupBy', 'measures', 'sort', 'dateField', 'timeZone', 'title']

/** Starts what a body asks for: the export of an analysis, or of a list. */
const start = async (req: PayloadRequest, settings: ExportSettings): Promise<Export> => {
  const input = await inputOf(req)
  const { analysis } = (req.data ?? {}) as Record<string, unknown>
  if (analysis === undefined) return startExport({ input, req, settings })
  const isObject = analysis !== null && typeof analysis === 'object' && !Array.isArray(analysis)
  const unknown = isObject
    ? Object.keys(analysis).filter((name) => !analysisFields.includes(name))
    : []
  if (!isObject || unknown.length > 0 || input.collection !== undefined) {
    throw problem(req, 'invalid-analysis', { data: { unknown, valid: analysisFields } })
  }
  const { sort, timeZone, title, ...query } = analysis as Record<string, unknown>
  return startAnalysisExport({
    format: input.format,
    question: questionOf(req, { ...query, timezone: timeZone }),
    req,
    settings,
    sort,
    title: typeof title === 'string' ? title : undefined,
  })
}

/** Checks who asks, then answers; nothing of it is kept by anyone on the way. */
const forUsers =
  (answer: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const response = await answer(req)
    // Packing a large file on the way would keep the server from others, and hide its length.
    response.headers.set('Cache-Control', 'private, no-store, no-transform')
    return response
  }

/** A name for every browser: plain letters first, then as it is (RFC 6266, RFC 5987). */
const disposition = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const sendFile = async (req: PayloadRequest): Promise<Response> => {
  const { path, record, size } = await openFile(recordID(req), req)
  return new Response(Readable.toWeb(fs.createReadStream(path)) as ReadableStream, {
    headers: {
      'Content-Disposition': disposition(record.filename ?? `export.${record.format}`),
      'Content-Length': String(size),
      'Content-Type': types[record.format],
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/**
 * - `POST /api/crm-stats/exports` with `{ collection, where, search, columns, sort, format }`: 201, and
 *   `state: 'done'` for a small one; with `{ analysis, format }` the figures of an analysis, always done
 * - `POST …/preview` with the same: how many rows, and the columns to choose from
 * - `GET …/:id`: state, progress and, when it is done, the address of the file
 * - `GET …/:id/file`, `POST …/:id/cancel`, `DELETE …/:id`
 */
export const exportEndpoints = (settings: ExportSettings): Endpoint[] => [
  {
    handler: forUsers(async (req) =>
      Response.json(await previewExport({ input: await inputOf(req), req, settings })),
    ),
    method: 'post',
    path: `${base}/preview`,
  },
  {
    handler: forUsers(async (req) => {
      const record = await start(req, settings)
      return Response.json(await describeExport(record, req), { status: 201 })
    }),
    method: 'post',
    path: base,
  },
  {
    handler: forUsers(async (req) =>
      Response.json(await describeExport(await readExport(recordID(req), req), req)),
    ),
    method: 'get',
    path: `${base}/:id`,
  },
  { handler: forUsers(sendFile), method: 'get', path: `${base}/:id/file` },
  {
    handler: forUsers(async (req) => {
      await cancelExport(recordID(req), req)
      return Response.json({ id: recordID(req) }, { status: 202 })
    }),
    method: 'post',
    path: `${base}/:id/cancel`,
  },
  {
    handler: forUsers(async (req) => {
      await deleteExport(recordID(req), req)
      return Response.json({ id: recordID(req) })
    }),
    method: 'delete',
    path: `${base}/:id`,
  },
]
