import * as z from 'zod'
import { anID, endpoint, refusing } from '#platform/http'
import { closeAtOnce } from '../closing'
import { closeMany } from '../operations/closeMany'

/** `POST /api/activities/close`: `{ ids, outcome, note?, key }` → `{ results }`, one for each id. */
export const closeManyEndpoint = endpoint({
  method: 'post',
  path: '/close',
  input: {
    body: z.object({
      ids: refusing(z.array(anID).min(1).max(closeAtOnce), {
        message: {
          en: `Send the ids of 1 to ${closeAtOnce} activities.`,
          it: `Invia gli ID di attività da chiudere, da 1 a ${closeAtOnce}.`,
        },
      }),
      outcome: refusing(anID, {
        message: { en: 'Send the id of an outcome.', it: 'Invia l’ID di un esito.' },
      }),
      key: refusing(z.string().min(1).max(200), {
        message: {
          en: 'Send a key of up to 200 characters of your own.',
          it: 'Invia una tua chiave, al massimo 200 caratteri.',
        },
      }),
      note: refusing(z.string().max(10_000).optional(), {
        message: {
          en: 'A note is a text of up to 10,000 characters.',
          it: 'Una nota è un testo di al massimo 10.000 caratteri.',
        },
      }),
    }),
  },
  seconds: 300,
  run: async ({ body: { note, ...body }, req }) => ({
    results: await closeMany({ ...body, note: note?.trim() || undefined, req }),
  }),
})
