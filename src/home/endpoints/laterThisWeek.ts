import * as z from 'zod'
import { may } from '#platform/access'
import { endpoint, refusing } from '#platform/http'
import { notAllowed } from '#platform/i18n'
import { isTimeZone, settingsOf } from '#settings'
import { laterThisWeek } from '../operations/laterThisWeek'

const query = z.object({
  timeZone: refusing(z.string().refine(isTimeZone).optional(), {
    message: {
      en: 'A time zone is an IANA name, such as Europe/Rome.',
      it: 'Un fuso orario è un nome IANA, per esempio Europe/Rome.',
    },
  }),
})

/**
 * `GET /api/activities/later-this-week?timeZone=Europe/Rome`: what who asks has planned from tomorrow
 * to Sunday. Without `timeZone` the days are the company's; a program has no week.
 */
export const laterThisWeekEndpoint = endpoint({
  method: 'get',
  path: '/later-this-week',
  input: { query },
  run: async ({ query: { timeZone }, req }) => {
    const isPerson = req.user.collection === 'users'
    const right = await may({ collection: 'activities', operation: 'read', req })
    if (!isPerson || right === false) throw notAllowed(req)
    return laterThisWeek({
      req,
      timeZone: timeZone ?? (await settingsOf(req)).timeZone,
      user: Number(req.user.id),
    })
  },
})
