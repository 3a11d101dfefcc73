import type { CollectionSlug, Where } from 'payload'
import * as z from 'zod'
import { anID, anyObject, endpoint, refusing, reply } from '#platform/http'
import { startBulk } from '../operations/startBulk'

/** As many as one list of a body may hold (platform/http/gate/limits.ts). */
const mostIDs = 2_000

/** A mistyped `where` must not mean another selection: what is not known is refused. */
const body = z.strictObject({
  action: refusing(z.string().min(1).max(100), {
    message: { en: 'Send the name of an action.', it: 'Invia il nome di un’azione.' },
  }),
  expected: refusing(z.int().nonnegative().optional(), {
    message: {
      en: 'Send how many records you counted.',
      it: 'Invia quanti record hai contato.',
    },
  }),
  ids: refusing(z.array(anID).min(1).max(mostIDs).optional(), {
    message: {
      en: 'Send the ids of 1 to 2,000 records, or a filter.',
      it: 'Invia gli ID di record, da 1 a 2.000, oppure un filtro.',
    },
  }),
  key: refusing(z.string().min(1).max(200), {
    message: {
      en: 'Send a key of up to 200 characters of your own.',
      it: 'Invia una tua chiave, al massimo 200 caratteri.',
    },
  }),
  search: refusing(z.string().max(1_000).optional(), {
    message: { en: 'A search is a short text.', it: 'Una ricerca è un testo breve.' },
  }),
  values: refusing(anyObject.optional(), {
    message: {
      en: 'Send the values as an object, each under its name.',
      it: 'Invia i valori come oggetto, ciascuno con il suo nome.',
    },
  }),
  where: refusing(anyObject.optional(), {
    message: { en: 'A filter is an object.', it: 'Un filtro è un oggetto.' },
  }),
})

/**
 * `POST /api/<collection>/bulk`: `{ key, action, values, ids }`, or `{ …, where, search, expected }` for all that
 * a filter finds → 202 `{ id, total }`, a run of `/api/bulk-changes`.
 */
export const bulkEndpoint = (collection: CollectionSlug) =>
  endpoint({
    method: 'post',
    path: '/bulk',
    input: { body },
    run: async ({ body: { where, ...order }, req }) =>
      reply(await startBulk({ collection, order: { ...order, where: where as Where }, req }), {
        status: 202,
      }),
    seconds: 120,
  })
