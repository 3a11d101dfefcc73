import fs from 'node:fs'
import { Readable } from 'node:stream'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { recordID } from '#platform/fields'
import { failure, notLoggedIn } from '#platform/i18n'
import { contributed } from '#platform/parts'
import { cancelExport, deleteExport } from '../operations/endExport'
import { messages } from '../operations/messages'
import type { ExportInput } from '../operations/prepareExport'
import { previewExport } from '../operations/previewExport'
import { describeExport, openFile, readExport } from '../operations/readExport'
import { startExport } from '../operations/startExport'
import { startSourceExport } from '../operations/startSourceExport'
import type { ExportSettings } from '../options'

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

/** Starts what a body asks for: the export of a list, or of a source that a part brings. */
const start = async (req: PayloadRequest, settings: ExportSettings): Promise<Export> => {
  const input = await inputOf(req)
  const body = (req.data ?? {}) as Record<string, unknown>
  const source = contributed(req.payload.config)
    .of('exportSources')
    .find(({ slug }) => body[slug] !== undefined)
  if (!source) return startExport({ input, req, settings })
  if (input.collection !== undefined) {
    const message = messages['two-exports']
    throw failure({ code: `invalid-${source.slug}`, message, req })
  }
  return startSourceExport({
    format: input.format,
    input: body[source.slug],
    req,
    settings,
    source,
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

/** Where they were before exports were everybody's; it keeps answering. */
const oldBase = '/crm-stats/exports'

/**
 * Below `/api/exports`, the collection's own address:
 * - `POST /api/exports` with `{ collection, where, search, columns, sort, format }`: 201, and
 *   `state: 'done'` for a small one; with `{ analysis, format }`, or what other sources are called, the
 *   table of that source, always done
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
    path: '/preview',
  },
  {
    handler: forUsers(async (req) => {
      const record = await start(req, settings)
      return Response.json(await describeExport(record, req), { status: 201 })
    }),
    method: 'post',
    path: '/',
  },
  {
    handler: forUsers(async (req) =>
      Response.json(await describeExport(await readExport(recordID(req), req), req)),
    ),
    method: 'get',
    path: '/:id',
  },
  { handler: forUsers(sendFile), method: 'get', path: '/:id/file' },
  {
    handler: forUsers(async (req) => {
      await cancelExport(recordID(req), req)
      return Response.json({ id: recordID(req) }, { status: 202 })
    }),
    method: 'post',
    path: '/:id/cancel',
  },
  {
    handler: forUsers(async (req) => {
      await deleteExport(recordID(req), req)
      return Response.json({ id: recordID(req) })
    }),
    method: 'delete',
    path: '/:id',
  },
]

/** The same at their old address. */
export const oldExportEndpoints = (settings: ExportSettings): Endpoint[] =>
  exportEndpoints(settings).map((endpoint) => ({
    ...endpoint,
    path: `${oldBase}${endpoint.path === '/' ? '' : endpoint.path}`,
  }))
