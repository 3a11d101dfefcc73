import * as z from 'zod'
import { isPlainDay } from '#activities'
import { may } from '#platform/access'
import { endpoint, refusing } from '#platform/http'
import { notAllowed } from '#platform/i18n'
import { isDay } from '#platform/i18n/localMoment'
import { isTimeZone, settingsOf } from '#settings'
import { laterThisWeek } from '../operations/laterThisWeek'

const query = z.object({
  day: refusing(
    z
      .string()
      .refine((day) => isPlainDay(day) && isDay(day))
      .optional(),
    {
      message: { en: 'A day is written 2026-11-24.', it: 'Un giorno si scrive 2026-11-24.' },
    },
  ),
  timeZone: refusing(z.string().refine(isTimeZone).optional(), {
    message: {
      en: 'A time zone is an IANA name, such as Europe/Rome.',
      it: 'Un fuso orario è un nome IANA, per esempio Europe/Rome.',
    },
  }),
})

/**
 * `GET /api/activities/later-this-week?day=2026-11-24&timeZone=Europe/Rome`: what who asks has planned
 * after a day until its Sunday. Without `day` it is today, without `timeZone` the company's; a program
 * has no week.
 */
export const laterThisWeekEndpoint = endpoint({
  method: 'get',
  path: '/later-this-week',
  input: { query },
  run: async ({ query: { day, timeZone }, req }) => {
    const isPerson = req.user.collection === 'users'
    const right = await may({ collection: 'activities', operation: 'read', req })
    if (!isPerson || right === false) throw notAllowed(req)
    return laterThisWeek({
      day,
      req,
      timeZone: timeZone ?? (await settingsOf(req)).timeZone,
      user: Number(req.user.id),
    })
  },
})
