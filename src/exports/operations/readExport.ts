import fs from 'node:fs'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { languageOf, notAllowed, notFound } from '#platform/i18n'
import { exportRight, rightsMark } from '#platform/rows'
import { fileOf, hasFile } from './files'
import { messages, type ProblemCode } from './messages'
import { fileStillSeen } from './noteSeen'
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
  /** When it was done, or given up. */
  finishedAt: null | string
  format: Export['format']
  id: number
  processed: number
  /** What it was asked for with: `POST` it again for a new file. */
  request: Record<string, unknown>
  size: null | number
  /** When a worker took it up. */
  startedAt: null | string
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

/**
 * An export for its owner. One that holds what they may not see any more has no file, and `error` says
 * so.
 */
export const describeExport = async (
  record: Export,
  req: PayloadRequest,
): Promise<ExportAnswer> => {
  const path = record.state === 'done' ? await pathOf(record, req) : null
  const code = path === 'rights-changed' ? path : record.error
  const { routes, serverURL } = req.payload.config
  return {
    columns: record.columns,
    createdAt: record.createdAt,
    error: code
      ? {
          code,
          message: (messages[code as ProblemCode] ?? messages['export-failed'])[languageOf(req)],
        }
      : null,
    expiresAt: record.expiresAt ?? null,
    file:
      record.state === 'done' && path !== 'rights-changed'
        ? `${serverURL}${routes.api}/exports/${record.id}/file`
        : null,
    filename: record.filename ?? null,
    finishedAt: record.finishedAt ?? null,
    format: record.format,
    id: record.id,
    processed: record.processed ?? 0,
    request: requestOf(record),
    size: record.size ?? null,
    startedAt: record.startedAt ?? null,
    state: record.state,
    target: record.target ?? null,
    timeZone: record.timeZone ?? 'Europe/Rome',
    title: record.title ?? null,
    total: record.total ?? 0,
  }
}

const requestOf = (record: Export): Record<string, unknown> => {
  const { analysis, columns, format, sort, target, title, where } = record
  if (!analysis) return { collection: target, columns, format, sort, where }
  // Those of before the sources had names are analyses.
  const { source = 'analysis', ...request } = analysis as Record<string, unknown>
  return { [String(source)]: { ...request, title }, format }
}

/** Where the file is; null when it is not there. */
const pathOf = async (
  record: Export,
  req: PayloadRequest,
): Promise<'rights-changed' | null | { path: string; size: number }> => {
  const { payload } = req
  const rights = await rightsMark(record.target as CollectionSlug, req)
  const path = fileOf(payload, record, rights)
  const stat = await fs.promises.stat(path).catch(() => null)
  if (stat) {
    return (await fileStillSeen({ record, req, rights }))
      ? { path, size: stat.size }
      : 'rights-changed'
  }
  return (await hasFile(payload, record)) ? 'rights-changed' : null
}

/**
 * The finished file of one's own export.
 * @throws 403 when it holds what they may not see any more, 404, 409 when it is not ready
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
  const found = await pathOf(record, req)
  if (found === 'rights-changed') throw problem(req, found, { status: 403 })
  if (!found) throw notFound(req)
  return { record, ...found }
}
