import type { Endpoint } from 'payload'
import { notLoggedIn } from '#platform/i18n'
import { dueReminders } from '../operations/dueReminders'

/** `GET /api/reminders`: what is due for the one who asks, `{ count, items, canUpdate }`. */
export const remindersEndpoint: Endpoint = {
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    return Response.json(await dueReminders({ req }), {
      headers: { 'Cache-Control': 'private, no-store' },
    })
  },
  method: 'get',
  path: '/reminders',
}
