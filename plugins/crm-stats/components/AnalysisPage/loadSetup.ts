import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { may } from '../../../../src/platform/access'
import { languageOf } from '../../../../src/platform/i18n'
import { settingsOf } from '../../../../src/settings'
import { dimensionsOf } from '../../dimensions'
import { exportRight } from '../../exports/operations/prepareExport'
import { measureCodes, measures } from '../../measures'
import { type QuickFilter, quickFilters, writeQuestion } from '../../question'
import { readyMadeAnalyses } from '../../readyMade'
import type { AnalysisSetup, Choice, SavedAnalysis, SavedFilter } from './setup'

/** More than these are found with the filter builder. */
const mostChoices = 500

const sources: Partial<
  Record<QuickFilter, { collection: CollectionSlug; sort: string; title: string }>
> = {
  campaign: { collection: 'campaigns', sort: '-startDate', title: 'name' },
  mode: { collection: 'activity-modes', sort: 'order', title: 'label' },
  status: { collection: 'activity-statuses', sort: 'order', title: 'label' },
  subject: { collection: 'activity-subjects', sort: 'order', title: 'label' },
  outcome: { collection: 'activity-outcomes', sort: 'order', title: 'label' },
  assignee: { collection: 'users', sort: 'name', title: 'name' },
  group: { collection: 'groups', sort: 'name', title: 'name' },
  tag: { collection: 'tags', sort: 'label', title: 'label' },
}

/** Everything that the page offers, as this person may see it. */
export const loadSetup = async (
  req: PayloadRequest,
  companies: string[],
): Promise<AnalysisSetup> => {
  const language = languageOf(req)
  const usable = await Promise.all(
    dimensionsOf(req.payload).map(async (dimension) => ({
      dimension,
      usable: dimension.mayUse ? await dimension.mayUse(req) : true,
    })),
  )
  const dimensions = usable.flatMap(({ dimension: { code, label, shape }, usable: may }) =>
    may ? [{ code, label: label[language], shape }] : [],
  )
  const codes = new Set(dimensions.map(({ code }) => code))
  const [settings, saved, choices, views] = await Promise.all([
    settingsOf(req),
    loadSaved(req),
    loadChoices(req, companies),
    loadViews(req),
  ])
  return {
    choices,
    dimensions,
    filterLabels: filterLabelsOf(req),
    mayExport: (await exportRight('activities', req)) !== false,
    measures: measureCodes.map((code) => {
      const { format, help, label } = measures[code]
      return { code, format, help: help[language], label: label[language] }
    }),
    readyMade: readyMadeAnalyses.flatMap(({ code, label, question }) =>
      question.groupBy.every((each) => codes.has(each))
        ? [{ code, label: label[language], query: writeQuestion(question) }]
        : [],
    ),
    saved,
    timeZone: settings.timeZone,
    views,
  }
}

/** The words of the form, so that a filter is called what the field is called. */
const filterLabelsOf = (req: PayloadRequest): Record<QuickFilter, string> => {
  const fields = req.payload.collections.activities.config.flattenedFields
  const labelOf = (name: string) => {
    const field = fields.find((each) => each.name === name)
    return field && 'label' in field && field.label
      ? String(getTranslation(field.label as never, req.i18n))
      : name
  }
  return Object.fromEntries(
    Object.entries(quickFilters).map(([filter, field]) => [filter, labelOf(field)]),
  ) as Record<QuickFilter, string>
}

type FindArgs = { limit?: number; sort: string; where?: Where }

const find = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  { limit = mostChoices, sort, where = {} }: FindArgs,
): Promise<Record<string, unknown>[]> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    // Who may read none of them is offered none.
    disableErrors: true,
    limit,
    overrideAccess: false,
    pagination: false,
    req,
    sort,
    user: req.user,
    where,
  })
  // Records of any collection: only ids and titles are taken.
  return docs as unknown as Record<string, unknown>[]
}

const loadChoices = async (
  req: PayloadRequest,
  companies: string[],
): Promise<AnalysisSetup['choices']> => {
  const choiceOf =
    (title: string) =>
    (row: Record<string, unknown>): Choice => ({
      label: String(row[title] ?? '—'),
      value: String(row.id),
    })
  const entries = await Promise.all(
    Object.entries(sources).map(async ([filter, { collection, sort, title }]) => {
      const rows = await find(req, collection, { sort })
      return [filter, rows.map(choiceOf(title))] as const
    }),
  )
  const direction = req.payload.collections.activities.config.flattenedFields.find(
    ({ name }) => name === 'direction',
  )
  const options = direction?.type === 'select' ? direction.options : []
  const mayReadCompanies =
    (await may({ collection: 'companies', operation: 'read', req })) !== false
  const chosen = companies.map(Number).filter(Number.isInteger).slice(0, mostChoices)
  return {
    ...Object.fromEntries(entries),
    // Only those in the address: others are searched for.
    ...(mayReadCompanies && {
      company:
        chosen.length > 0
          ? (await find(req, 'companies', { sort: 'name', where: { id: { in: chosen } } })).map(
              choiceOf('name'),
            )
          : [],
    }),
    direction: options.flatMap((option) =>
      typeof option === 'object'
        ? [{ label: String(getTranslation(option.label, req.i18n)), value: option.value }]
        : [],
    ),
  }
}

/** Views of the list of activities that this person keeps, or that are shared with them. */
const loadViews = async (req: PayloadRequest): Promise<SavedFilter[]> => {
  const rows = await find(req, 'payload-query-presets', {
    sort: 'title',
    where: { relatedCollection: { equals: 'activities' } },
  })
  return rows.flatMap(({ id, title, where }) =>
    where && typeof where === 'object' && Object.keys(where).length > 0
      ? [{ label: String(title), value: String(id), where: where as Where }]
      : [],
  )
}

/** Saved analyses that this person may open: their own and shared ones. */
export const loadSaved = async (req: PayloadRequest): Promise<SavedAnalysis[]> => {
  const { user } = req
  if (user?.collection !== 'users') return []
  const rows = await find(req, 'analyses', { limit: 200, sort: 'name' })
  return rows.map(({ createdBy, id, name, query, sharing }) => ({
    id: Number(id),
    mine: createdBy === user.id || user.admin === true,
    name: String(name),
    query: query && typeof query === 'object' ? (query as Record<string, string>) : {},
    sharing: sharing === 'everyone' ? 'everyone' : 'me',
  }))
}
