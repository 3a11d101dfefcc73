import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import type { Export } from '#payload-types'
import { inSnapshot } from '#platform/database'
import { languageOf, notAllowed } from '#platform/i18n'
import { settingsOf } from '#settings'
import { dimensionsOf } from '../../dimensions'
import type { MeasureCode } from '../../measures'
import { type AnalyseArgs, analyse } from '../../operations/analyse'
import type { Analysis } from '../../operations/analysis'
import { isColumn, type RowSort } from '../../operations/rowOrder'
import { selectionOf } from '../../operations/selection'
import { statsTexts } from '../../translations'
import type { ExportSettings } from '../options'
import { columnLimits, exportFormats } from '../types'
import { analysisRows } from './analysisRows'
import { completeExport, failExport } from './perform'
import { exportRight } from './prepareExport'
import { problem } from './problem'
import { namesSeen, recordsSeen, type SeenQuery, seenIn } from './seen'
import { filenameOf, readAgain, refuseTooMany } from './startExport'
import { writeFile } from './writeExport'

type StartArgs = {
  format: unknown
  question: Omit<AnalyseArgs, 'req' | 'within'>
  req: PayloadRequest
  settings: ExportSettings
  /** Orders the rows, as a column of the table on the screen does; unchecked. */
  sort?: unknown
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
  sort: askedSort,
  title: name,
}: StartArgs): Promise<Export> => {
  const format = exportFormats.find((each) => each === asked)
  if (!format) throw problem(req, 'unknown-format', { data: { valid: exportFormats } })
  const right = await exportRight('activities', req)
  if (right === false) throw notAllowed(req)
  await refuseTooMany(req)
  const within = right === true ? undefined : right
  const { analysis, seen } = await inSnapshot({
    req,
    run: async () => {
      const found = await analyse({ ...question, req, within })
      return {
        analysis: found,
        seen: await recordsSeen(await seenInAnalysis(found, within, req), req),
      }
    },
  })
  const language = languageOf(req)
  const sort = askedSort === undefined ? undefined : sortOf(askedSort, analysis, req)
  const table = analysisRows(analysis, { language, sheet: format !== 'csv' }, sort)
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
      analysis: { dateField, groupBy, measures, sort, timeZone: analysis.timeZone, where },
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
      seen,
      source: { rows: table.rows },
    })
    await completeExport({ id: record.id, payload, settings, size, total })
  } catch (err) {
    payload.logger.error({ err, msg: `Export ${record.id}` })
    await failExport(payload, record.id, 'export-failed')
  }
  return readAgain(record.id, req)
}

/** @throws 400 for what is no column of the table, with those that there are */
const sortOf = (asked: unknown, analysis: Analysis, req: PayloadRequest): RowSort => {
  const { column, descending, measure } = (asked ?? {}) as Partial<RowSort>
  const sort = { column, descending: descending === true, measure: measure as MeasureCode }
  if (isColumn(analysis, sort)) return sort
  const { axes, measures } = analysis
  const columns = axes[1]?.values.map(({ key, kind }) => ({ key, kind })) ?? []
  throw problem(req, 'unknown-sort', { data: { valid: { column: columns, measure: measures } } })
}

/** The activities that were counted, and the records that its groups are named by. */
const seenInAnalysis = async (
  { axes, where }: Analysis,
  within: undefined | Where,
  req: PayloadRequest,
): Promise<SeenQuery[]> => {
  const counted = within
    ? await seenIn({
        collection: 'activities',
        columns: [],
        req,
        where: {
          and: [await selectionOf({ req, where }), within, { deletedAt: { exists: false } }],
        },
      })
    : []
  const named = axes.flatMap(({ code, values }) => {
    const collection = dimensionsOf(req.payload).find((each) => each.code === code)?.collection
    const ids = values.flatMap(({ key }) => (typeof key === 'number' ? [key] : []))
    return collection && ids.length > 0
      ? [{ collection, ids: sql`SELECT unnest(${sql.param(ids)}::int[])` }]
      : []
  })
  return [...counted, ...(await namesSeen(named, req))]
}

/** `Analysis - Mode, Month`. */
const titleOf = ({ axes }: Analysis, req: PayloadRequest): string => {
  const groupings = axes.map(({ label }) => label).join(', ')
  return [statsTexts[languageOf(req)].analysis, groupings].filter(Boolean).join(' - ')
}
