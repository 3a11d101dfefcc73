import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { isRecordID } from '#platform/fields'
import { failure, notLoggedIn } from '#platform/i18n'
import { closeAtOnce } from '../closing'
import { closeMany } from '../operations/closeMany'

const wrong = (req: PayloadRequest, field: string, message: { en: string; it: string }) =>
  failure({ code: 'wrong-field', data: { field }, message, req })

/** `POST /api/activities/close`: `{ ids, outcome, note?, key }` → `{ results }`, one for each id. */
export const closeManyEndpoint: Endpoint = {
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    await addDataAndFileToRequest(req)
    const { ids, key, note, outcome } = (req.data ?? {}) as Record<string, unknown>
    if (
      !Array.isArray(ids) ||
      ids.length === 0 ||
      ids.length > closeAtOnce ||
      !ids.every(isRecordID)
    ) {
      throw wrong(req, 'ids', {
        en: `Send the ids of 1 to ${closeAtOnce} activities.`,
        it: `Invia gli ID di attività da chiudere, da 1 a ${closeAtOnce}.`,
      })
    }
    if (!isRecordID(outcome)) {
      throw wrong(req, 'outcome', {
        en: 'Send the id of an outcome.',
        it: 'Invia l’ID di un esito.',
      })
    }
    if (typeof key !== 'string' || key === '' || key.length > 200) {
      throw wrong(req, 'key', {
        en: 'Send a key of up to 200 characters of your own.',
        it: 'Invia una tua chiave, al massimo 200 caratteri.',
      })
    }
    if (note !== undefined && (typeof note !== 'string' || note.length > 10_000)) {
      throw wrong(req, 'note', {
        en: 'A note is a text of up to 10,000 characters.',
        it: 'Una nota è un testo di al massimo 10.000 caratteri.',
      })
    }
    const results = await closeMany({ ids, key, note: note?.trim() || undefined, outcome, req })
    return Response.json({ results })
  },
  method: 'post',
  path: '/close',
}
