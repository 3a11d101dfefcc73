import fs from 'node:fs'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Export } from '../../../../src/payload-types'
import { languageOf, notAllowed, notFound } from '../../../../src/platform/i18n'
import { fileOf } from './files'
import { messages, type ProblemCode } from './messages'
import { exportRight } from './prepareExport'
import { problem } from './problem'

/** An export as its owner's programs see it. */
export type ExportAnswer = {
  columns: unknown
  createdAt: string
  error: null | { code: string; message: string }
  expiresAt: null | string
  /** Where the finished file is. */
  file: null | string
  filename: null | string
  format: Export['format']
  id: number
  processed: number
  size: null | number
  state: Export['state']
  target: null | string
  timeZone: string
  title: null | string
  total: number
}

/** One's own export. @throws 404 for somebody else's, as for one that does not exist */
export const readExport = async (id: number, req: PayloadRequest): Promise<Export> => {
  const record = Number.isInteger(id)
    ? await req.payload.findByID({
        collection: 'exports',
        depth: 0,
        disableErrors: true,
        id,
        overrideAccess: false,
        req,
        user: req.user,
      })
    : null
  if (!record) throw notFound(req)
  return record
}

export const describeExport = (record: Export, req: PayloadRequest): ExportAnswer => ({
  columns: record.columns,
  createdAt: record.createdAt,
  error: record.error
    ? {
        code: record.error,
        message: (messages[record.error as ProblemCode] ?? messages['export-failed'])[
          languageOf(req)
        ],
      }
    : null,
  expiresAt: record.expiresAt ?? null,
  file:
    record.state === 'done'
      ? `${req.payload.config.serverURL}${req.payload.config.routes.api}/crm-stats/exports/${record.id}/file`
      : null,
  filename: record.filename ?? null,
  format: record.format,
  id: record.id,
  processed: record.processed ?? 0,
  size: record.size ?? null,
  state: record.state,
  target: record.target ?? null,
  timeZone: record.timeZone ?? 'Europe/Rome',
  title: record.title ?? null,
  total: record.total ?? 0,
})

/**
 * The finished file of one's own export.
 * @throws 403 when the right to export was taken away meanwhile, 404, 409 when it is not ready
 */
export const openFile = async (
  id: number,
  req: PayloadRequest,
): Promise<{ path: string; record: Export; size: number }> => {
  const record = await readExport(id, req)
  const target = record.target as CollectionSlug
  if ((await exportRight(target, req)) === false) throw notAllowed(req)
  if (record.state !== 'done') throw problem(req, 'export-not-ready', { status: 409 })
  if (record.expiresAt && new Date(record.expiresAt) < new Date()) throw notFound(req)
  const path = fileOf(req.payload, record)
  const stat = await fs.promises.stat(path).catch(() => null)
  if (!stat) throw notFound(req)
  return { path, record, size: stat.size }
}
