import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { recordID } from '#platform/fields'
import { failure, notLoggedIn } from '#platform/i18n'
import { readCursor } from '../cursor'
import { type TimelineFilter, timeline } from '../operations/timeline'

const numbers = (value: unknown): number[] | undefined => {
  const found = String(value ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)
    .filter(Number.isInteger)
  return found.length > 0 ? found : undefined
}

const date = (value: unknown): string | undefined => {
  const text = String(value ?? '')
  return text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined
}

/** What the query of an address narrows the timeline by. */
export const filterOf = (query: Record<string, unknown>): TimelineFilter => {
  const kinds = String(query.kind ?? '')
    .split(',')
    .filter(Boolean)
  return {
    createdFrom: date(query.createdFrom),
    createdTo: date(query.createdTo),
    kinds: kinds.length > 0 ? kinds : undefined,
    modes: numbers(query.mode),
    person: numbers(query.person)?.[0],
    plannedFrom: date(query.plannedFrom),
    plannedTo: date(query.plannedTo),
    tag: numbers(query.tag)?.[0],
  }
}

const isListOfIDs = (text: string) => /^\d{1,9}(,\d{1,9})*$/.test(text)
const isMoment = (text: string) => date(text) !== undefined

const understood: Record<string, (text: string) => boolean> = {
  createdFrom: isMoment,
  createdTo: isMoment,
  mode: isListOfIDs,
  person: isListOfIDs,
  plannedFrom: isMoment,
  plannedTo: isMoment,
  tag: isListOfIDs,
}

/** @throws 400 for a filter that says nothing: left out, it would give more than was asked for */
const checkFilter = (req: PayloadRequest): void => {
  for (const [field, isUnderstood] of Object.entries(understood)) {
    const value = req.query[field]
    if (value === undefined || value === '' || isUnderstood(String(value))) continue
    const isDate = isUnderstood === isMoment
    throw failure({
      code: 'wrong-field',
      data: { field },
      message: {
        en: `“${field}” must be ${isDate ? 'a date, such as 2026-11-24' : 'an id'}.`,
        it: `«${field}» deve essere ${isDate ? 'una data, per esempio 2026-11-24' : 'un ID'}.`,
      },
      req,
    })
  }
}

/**
 * `GET /api/companies/:id/timeline` and the same for all that have a timeline. Query: `before` (a page's `next`),
 * `limit` (1–100), `kind`, `mode`, `person`, `tag`, `createdFrom`, `createdTo`, `plannedFrom`,
 * `plannedTo`; several kinds or modes with commas.
 */
export const timelineEndpoint = (collection: CollectionSlug): Endpoint => ({
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const id = recordID(req)
    const { query } = req
    const before = query.before ? readCursor(String(query.before)) : null
    if (query.before && !before) {
      throw failure({
        code: 'bad-cursor',
        message: {
          en: '“before” is not a page of this list.',
          it: '«before» non è una pagina di questo elenco.',
        },
        req,
      })
    }
    checkFilter(req)
    const limit = Math.min(100, Math.max(1, Number(query.limit) || 25))
    return Response.json(
      await timeline({
        before,
        filter: filterOf(query),
        limit,
        req,
        subject: { collection, id },
      }),
    )
  },
  method: 'get',
  path: '/:id/timeline',
})
