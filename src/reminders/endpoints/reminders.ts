import { endpoint, neverKept } from '#platform/http'
import { dueReminders } from '../operations/dueReminders'

/** `GET /api/reminders`: what is due for the one who asks, `{ count, items, canUpdate }`. */
export const remindersEndpoint = endpoint({
  method: 'get',
  path: '/reminders',
  headers: neverKept,
  run: ({ req }) => dueReminders({ req }),
})
