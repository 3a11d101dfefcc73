import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'
import { inSnapshot } from '#platform/database'
import { readSent } from '#platform/http'
import { failure, languageOf, notAllowed } from '#platform/i18n'
import type { ExportSource } from '#platform/parts'
import { exportRight, namesSeen, recordsSeen, type SeenQuery, seenIn } from '#platform/rows'
import { dimensionsOf } from '../dimensions'
import { questionSchema } from '../endpoints/activities'
import type { MeasureCode } from '../measures'
import { analyse } from '../operations/analyse'
import type { Analysis } from '../operations/result'
import { isColumn, type RowSort } from '../operations/rowOrder'
import { selectionOf } from '../operations/selection'
import { statsTexts } from '../translations'
import { analysisRows } from './analysisRows'

const fields = ['where', 'groupBy', 'measures', 'sort', 'dateField', 'timeZone', 'title']

const longestTitle = 100

/**
 * The figures of an analysis as a file. The engine bounds how many there are. What is counted is what
 * the person may both read and export.
 */
export const analysisSource: ExportSource = {
  read: async ({ format, input, req }) => {
    const { sort: askedSort, timeZone: asked, title, ...query } = questionIn(input, req)
    const right = await exportRight('activities', req)
    if (right === false) throw notAllowed(req)
    const within = right === true ? undefined : right
    const question = readSent(questionSchema, { ...query, timezone: asked }, req)
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
    const sort = askedSort === undefined ? undefined : sortOf(askedSort, analysis, req)
    const style = { language: languageOf(req), sheet: format !== 'csv' }
    const { dateField, groupBy, measures, timeZone, where } = analysis
    const name = typeof title === 'string' ? title.trim().slice(0, longestTitle) : ''
    return {
      ...analysisRows(analysis, style, sort),
      collection: 'activities',
      names: [...groupBy, ...measures],
      request: { dateField, groupBy, measures, sort, timeZone, where },
      seen,
      timeZone,
      title: name || titleOf(analysis, req),
    }
  },
  slug: 'analysis',
}

/** @throws 400 for what is no object, or has what an analysis has not */
const questionIn = (input: unknown, req: PayloadRequest): Record<string, unknown> => {
  const isObject = input !== null && typeof input === 'object' && !Array.isArray(input)
  const unknown = isObject ? Object.keys(input).filter((name) => !fields.includes(name)) : []
  if (isObject && unknown.length === 0) return input as Record<string, unknown>
  throw failure({
    code: 'invalid-analysis',
    data: { unknown, valid: fields },
    message: {
      en: 'An analysis is an object with where, groupBy, measures, sort, dateField, timeZone and title, in place of a collection.',
      it: 'Un’analisi è un oggetto con where, groupBy, measures, sort, dateField, timeZone e title, al posto di una collection.',
    },
    req,
  })
}

/** @throws 400 for what is no column of the table, with those that there are */
const sortOf = (asked: unknown, analysis: Analysis, req: PayloadRequest): RowSort => {
  const { column, descending, measure } = (asked ?? {}) as Partial<RowSort>
  const sort = { column, descending: descending === true, measure: measure as MeasureCode }
  if (isColumn(analysis, sort)) return sort
  const { axes, measures } = analysis
  const columns = axes[1]?.values.map(({ key, kind }) => ({ key, kind })) ?? []
  throw failure({
    code: 'unknown-sort',
    data: { valid: { column: columns, measure: measures } },
    message: {
      en: 'There is nothing of this name to order by.',
      it: 'Non c’è nulla con questo nome per cui ordinare.',
    },
    req,
  })
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
