import type { CollectionSlug } from 'payload'
import * as z from 'zod'
import { anything, endpoint, ofRecord, refusing } from '#platform/http'
import { readCursor } from '../cursor'
import { isMoment, narrowingOf } from '../narrowing'
import { timeline } from '../operations/timeline'

/** Where a page goes on; null on the first one. */
const before = anything
  .transform((sent) => (sent ? (readCursor(String(sent)) ?? 'none of ours') : null))
  .pipe(z.custom<ReturnType<typeof readCursor>>((cursor) => typeof cursor !== 'string'))

const limit = anything.transform((sent) => Math.min(100, Math.max(1, Number(sent) || 25)))

/** Left out, a filter that says nothing would give more than was asked for. */
const filled = (isUnderstood: (text: string) => boolean, kind: { en: string; it: string }) =>
  refusing(
    anything.refine((sent) => sent === undefined || sent === '' || isUnderstood(String(sent))),
    (_, field) => ({
      message: { en: `“${field}” must be ${kind.en}.`, it: `«${field}» deve essere ${kind.it}.` },
    }),
  )

const moment = filled(isMoment, {
  en: 'a date, such as 2026-11-24',
  it: 'una data, per esempio 2026-11-24',
})

const ids = filled((text) => /^\d{1,9}(,\d{1,9})*$/.test(text), { en: 'an id', it: 'un ID' })

const query = z.object({
  before: refusing(before, {
    code: 'bad-cursor',
    message: {
      en: '“before” is not a page of this list.',
      it: '«before» non è una pagina di questo elenco.',
    },
  }),
  createdFrom: moment,
  createdTo: moment,
  kind: anything,
  limit,
  mode: ids,
  person: ids,
  plannedFrom: moment,
  plannedTo: moment,
  tag: ids,
})

/**
 * `GET /api/companies/:id/timeline` and the same for all that have a timeline. Query: `before` (a page's `next`),
 * `limit` (1–100), `kind`, `mode`, `person`, `tag`, `createdFrom`, `createdTo`, `plannedFrom`,
 * `plannedTo`; several kinds or modes with commas.
 */
export const timelineEndpoint = (collection: CollectionSlug) =>
  endpoint({
    method: 'get',
    path: '/:id/timeline',
    input: { params: ofRecord, query },
    run: ({ params: { id }, query: { before, limit, ...filter }, req }) =>
      timeline({
        before,
        filter: narrowingOf(filter),
        limit,
        req,
        subject: { collection, id },
      }),
  })
