import type { PayloadRequest } from 'payload'
import type { Export } from '../../../../src/payload-types'
import { languageOf, notAllowed } from '../../../../src/platform/i18n'
import { settingsOf } from '../../../../src/settings'
import { type AnalyseArgs, analyse } from '../../operations/analyse'
import type { Analysis } from '../../operations/analysis'
import { statsTexts } from '../../translations'
import type { ExportSettings } from '../options'
import { columnLimits, exportFormats } from '../types'
import { analysisRows } from './analysisRows'
import { completeExport, failExport } from './perform'
import { exportRight } from './prepareExport'
import { problem } from './problem'
import { filenameOf, readAgain, refuseTooMany } from './startExport'
import { writeFile } from './writeExport'

type StartArgs = {
  format: unknown
  question: Omit<AnalyseArgs, 'req' | 'within'>
  req: PayloadRequest
  settings: ExportSettings
  /** Begins the name of the file. @default what the analysis groups by */
  title?: string
}

const longestTitle = 100

/**
 * Writes the figures of an analysis as a file. The engine bounds how many there are, so the file is
 * ready when this returns. What is counted is what the person may both read and export.
 * @throws 400 as `analyse` does, for an unknown format and for one that is too narrow; 403 without
 * the right; 429
 */
export const startAnalysisExport = async ({
  format: asked,
  question,
  req,
  settings,
  title: name,
}: StartArgs): Promise<Export> => {
  const format = exportFormats.find((each) => each === asked)
  if (!format) throw problem(req, 'unknown-format', { data: { valid: exportFormats } })
  const right = await exportRight('activities', req)
  if (right === false) throw notAllowed(req)
  await refuseTooMany(req)
  const analysis = await analyse({ ...question, req, within: right === true ? undefined : right })
  const language = languageOf(req)
  const table = analysisRows(analysis, { language, sheet: format !== 'csv' })
  const total = table.columns.length
  if (total > columnLimits[format]) {
    const instead = total <= columnLimits.xlsx ? 'xlsx' : 'csv'
    throw problem(req, 'too-many-columns', {
      data: { instead, limit: columnLimits[format], total },
    })
  }
  const { payload } = req
  const title = name?.trim().slice(0, longestTitle) || titleOf(analysis, req)
  const { timeZone } = await settingsOf(req)
  const { dateField, groupBy, measures, where } = analysis
  // Nobody else may write exports; the right was checked above.
  const record = await payload.create({
    collection: 'exports',
    data: {
      analysis: { dateField, groupBy, measures, timeZone: analysis.timeZone, where },
      apiClient: req.user?.collection === 'api-clients' ? req.user.id : null,
      columns: [...groupBy, ...measures],
      filename: filenameOf({ format, timeZone, title }),
      format,
      language,
      startedAt: new Date().toISOString(),
      state: 'running',
      target: 'activities',
      timeZone: analysis.timeZone,
      title,
      total: table.rows.length,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  try {
    const { size, total } = await writeFile({
      columns: table.columns,
      language,
      record,
      req,
      source: { rows: table.rows },
    })
    await completeExport({ id: record.id, payload, settings, size, total })
  } catch (err) {
    payload.logger.error({ err, msg: `Export ${record.id}` })
    await failExport(payload, record.id, 'export-failed')
  }
  return readAgain(record.id, req)
}

/** `Analysis - Mode, Month`. */
const titleOf = ({ axes }: Analysis, req: PayloadRequest): string => {
  const groupings = axes.map(({ label }) => label).join(', ')
  return [statsTexts[languageOf(req)].analysis, groupings].filter(Boolean).join(' - ')
}
