import fs from 'node:fs'
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import * as z from 'zod'
import { anything, asAttachment, endpoint, ofRecord, reply } from '#platform/http'
import { cancelExport, deleteExport } from '../operations/endExport'
import { previewExport } from '../operations/previewExport'
import { describeExport, openFile, readExport } from '../operations/readExport'
import { startAsked } from '../operations/startAsked'
import type { ExportSettings } from '../options'

const types = {
  csv: 'text/csv; charset=utf-8',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What is asked for; the operations tell what it may be, with what there is. */
const list = {
  collection: anything,
  columns: anything,
  format: anything,
  search: anything,
  sort: anything,
  where: anything,
}

/** … or, by its name, what a source takes that a part brings. */
const listOrSource = z.looseObject(list)

/**
 * Nothing of it is kept by anyone on the way. Packing a large file would keep the server from others,
 * and hide its length.
 */
const headers = { 'Cache-Control': 'private, no-store, no-transform' }

const sendFile = async (id: number, req: PayloadRequest): Promise<Response> => {
  const { path, record, size } = await openFile(id, req)
  return new Response(Readable.toWeb(fs.createReadStream(path)) as ReadableStream, {
    headers: {
      'Content-Disposition': asAttachment(record.filename ?? `export.${record.format}`),
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
  endpoint({
    method: 'post',
    path: '/preview',
    headers,
    input: { body: z.object(list) },
    run: ({ body, req }) => previewExport({ input: body, req, settings }),
  }),
  endpoint({
    method: 'post',
    path: '/',
    headers,
    input: { body: listOrSource },
    run: async ({ body, req }) =>
      reply(await describeExport(await startAsked({ input: body, req, settings }), req), {
        status: 201,
      }),
  }),
  endpoint({
    method: 'get',
    path: '/:id',
    headers,
    input: { params: ofRecord },
    run: async ({ params: { id }, req }) => describeExport(await readExport(id, req), req),
  }),
  endpoint({
    method: 'get',
    path: '/:id/file',
    headers,
    input: { params: ofRecord },
    run: ({ params: { id }, req }) => sendFile(id, req),
  }),
  endpoint({
    method: 'post',
    path: '/:id/cancel',
    headers,
    input: { params: ofRecord },
    run: async ({ params: { id }, req }) => {
      await cancelExport(id, req)
      return reply({ id }, { status: 202 })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/:id',
    headers,
    input: { params: ofRecord },
    run: async ({ params: { id }, req }) => {
      await deleteExport(id, req)
      return { id }
    },
  }),
]

/** The same at their old address. */
export const oldExportEndpoints = (settings: ExportSettings): Endpoint[] =>
  exportEndpoints(settings).map((made) => ({
    ...made,
    path: `${oldBase}${made.path === '/' ? '' : made.path}`,
  }))
