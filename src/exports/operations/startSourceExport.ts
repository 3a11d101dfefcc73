import type { PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { languageOf } from '#platform/i18n'
import type { ExportSource } from '#platform/parts'
import { columnLimits } from '#platform/sheets'
import { settingsOf } from '#settings'
import type { ExportSettings } from '../options'
import { completeExport, failExport } from './perform'
import { formatOf } from './prepareExport'
import { problem } from './problem'
import { filenameOf, readAgain, refuseTooMany } from './startExport'
import { writeFile } from './writeExport'

/**
 * Writes the table of a source as a file: it is ready when this returns.
 * @throws 400 as the source does, for an unknown format and for one that is too narrow; 403; 429
 */
export const startSourceExport = async ({
  format: asked,
  input,
  req,
  settings,
  source,
}: {
  format: unknown
  input: unknown
  req: PayloadRequest
  settings: ExportSettings
  source: ExportSource
}): Promise<Export> => {
  const format = formatOf(asked, req)
  await refuseTooMany(req)
  const table = await source.read({ format, input, req })
  const width = table.columns.length
  if (width > columnLimits[format]) {
    const instead = width <= columnLimits.xlsx ? 'xlsx' : 'csv'
    const data = { instead, limit: columnLimits[format], total: width }
    throw problem(req, 'too-many-columns', { data })
  }
  const { payload } = req
  const { timeZone } = await settingsOf(req)
  // Nobody else may write exports; the source has asked for the right.
  const record = await payload.create({
    collection: 'exports',
    data: {
      analysis: { ...table.request, source: source.slug },
      apiClient: req.user?.collection === 'api-clients' ? req.user.id : null,
      columns: table.names,
      filename: filenameOf({ format, timeZone, title: table.title }),
      format,
      language: languageOf(req),
      startedAt: new Date().toISOString(),
      state: 'running',
      target: table.collection,
      timeZone: table.timeZone,
      title: table.title,
      total: table.rows.length,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  try {
    const { size, total } = await writeFile({
      columns: table.columns,
      language: languageOf(req),
      record,
      req,
      seen: table.seen,
      source: { rows: table.rows },
    })
    await completeExport({ id: record.id, payload, settings, size, total })
  } catch (err) {
    payload.logger.error({ err, msg: `Export ${record.id}` })
    await failExport(payload, record.id, 'export-failed')
  }
  return readAgain(record.id, req)
}
