import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { may } from '#platform/access'
import { adminTexts } from '#platform/admin/translations'
import { peopleWords } from '#platform/database'
import { languageOf, textsIn } from '#platform/i18n'
import type { CompanyRelation } from '#platform/parts'
import { exportRight } from '#platform/rows'
import { settingsOf } from '#settings'
import { companyRelationsOf } from '../../companyRelations'
import { dimensionsOf } from '../../dimensions'
import { measureCodes, measures } from '../../measures'
import { filterFieldsOf, quickFilters, writeQuestion } from '../../question'
import { readyMadeAnalyses, readyMadeOf } from '../../readyMade'
import type { AnalysisSetup, Choice, SavedAnalysis, SavedFilter } from './setup'

/** More than these are found with the filter builder. */
const mostChoices = 500

type Source = { collection: CollectionSlug; sort: string; title: string }

const sources: Record<string, Source> = {
  campaign: { collection: 'campaigns', sort: '-startDate', title: 'name' },
  mode: { collection: 'activity-modes', sort: 'order', title: 'label' },
  status: { collection: 'activity-statuses', sort: 'order', title: 'label' },
  subject: { collection: 'activity-subjects', sort: 'order', title: 'label' },
  outcome: { collection: 'activity-outcomes', sort: 'order', title: 'label' },
  assignee: { collection: 'users', sort: 'name', title: 'name' },
  group: { collection: 'groups', sort: 'name', title: 'name' },
  tag: { collection: 'tags', sort: 'label', title: 'label' },
}

/** Where the choices of a company's relation come from. */
export const sourceOf = (req: PayloadRequest, { collection }: CompanyRelation): Source => {
  const { config } = req.payload.collections[collection]
  const title = config.admin.useAsTitle ?? 'id'
  return { collection, sort: config.custom?.dictionary ? 'order' : title, title }
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
  // Who may not group by a relation of companies may not filter by it either.
  const relations = companyRelationsOf(req.payload).filter(({ code }) => codes.has(code))
  const [settings, saved, choices, views] = await Promise.all([
    settingsOf(req),
    loadSaved(req),
    loadChoices(req, companies, relations),
    loadViews(req),
  ])
  return {
    choices,
    dimensions,
    // Also those that this person may not use: the answer then says so, in place of a wider figure.
    filterFields: filterFieldsOf(companyRelationsOf(req.payload)),
    filterLabels: {
      ...filterLabelsOf(req),
      ...Object.fromEntries(relations.map(({ code, label }) => [code, label[language]])),
    },
    mayExport: (await exportRight('activities', req)) !== false,
    measures: measureCodes.map((code) => {
      const { format, help, label } = measures[code]
      return { code, format, help: help[language], label: label[language] }
    }),
    readyMade: [...readyMadeAnalyses, ...readyMadeOf(relations)].flatMap(
      ({ code, label, question }) =>
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
const filterLabelsOf = (req: PayloadRequest): Record<string, string> => {
  const fields = req.payload.collections.activities.config.flattenedFields
  const labelOf = (name: string) => {
    const field = fields.find((each) => each.name === name)
    return field && 'label' in field && field.label
      ? String(getTranslation(field.label as never, req.i18n))
      : name
  }
  return Object.fromEntries(
    Object.entries(quickFilters).map(([filter, field]) => [filter, labelOf(field)]),
  )
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

/** The people around whoever asks, which filters have as words. */
const wordsFor = (collection: CollectionSlug, req: PayloadRequest): Choice[] => {
  if (collection !== 'users' && collection !== 'groups') return []
  const labels: Record<string, string> = textsIn(adminTexts, languageOf(req)).people[collection]
  return peopleWords[collection].map((value) => ({ label: labels[value] ?? value, value }))
}

const loadChoices = async (
  req: PayloadRequest,
  companies: string[],
  relations: CompanyRelation[],
): Promise<AnalysisSetup['choices']> => {
  const choiceOf =
    (title: string) =>
    (row: Record<string, unknown>): Choice => ({
      label: String(row[title] ?? '—'),
      value: String(row.id),
    })
  const asked = {
    ...sources,
    ...Object.fromEntries(relations.map((relation) => [relation.code, sourceOf(req, relation)])),
  }
  const entries = await Promise.all(
    Object.entries(asked).map(async ([filter, { collection, sort, title }]) => {
      const rows = await find(req, collection, { sort })
      return [filter, [...wordsFor(collection, req), ...rows.map(choiceOf(title))]] as const
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
