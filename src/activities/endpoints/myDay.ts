import type { PayloadRequest } from 'payload'
import * as z from 'zod'
import { may } from '#platform/access'
import { anID, anything, endpoint, refusing } from '#platform/http'
import { notAllowed } from '#platform/i18n'
import { isTimeZone, settingsOf } from '#settings'
import { isPlainDay } from '../day'
import { myDay } from '../operations/myDay'

/** 31 February is no day. */
const isRealDay = (value: string): boolean => {
  if (!isPlainDay(value)) return false
  const noon = new Date(`${value}T12:00:00.000Z`)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(value)
}

/** People look at their own day where they name nobody; programs have none. */
const selfOf = ({ user }: PayloadRequest): null | number =>
  user?.collection === 'users' ? Number(user.id) : null

const query = (req: PayloadRequest) =>
  z.object({
    day: refusing(z.string().refine(isRealDay).optional(), {
      message: {
        en: 'A day is written 2026-11-24.',
        it: 'Un giorno si scrive 2026-11-24.',
      },
    }),
    timeZone: refusing(z.string().refine(isTimeZone).optional(), {
      message: {
        en: 'A time zone is an IANA name, such as Europe/Rome.',
        it: 'Un fuso orario è un nome IANA, per esempio Europe/Rome.',
      },
    }),
    user: refusing(
      anything.transform((sent) => (sent === undefined ? selfOf(req) : Number(sent))).pipe(anID),
      {
        message: {
          en: 'Say whose day it is: the id of a user.',
          it: 'Indica di chi è la giornata: l’ID di un utente.',
        },
      },
    ),
  })

/**
 * `GET /api/activities/my-day?day=2026-11-24&timeZone=Europe/Rome`: a day's work of who is asking,
 * or of `user`. Without `day` it is today, without `timeZone` the company's.
 */
export const myDayEndpoint = endpoint({
  method: 'get',
  path: '/my-day',
  input: { query },
  run: async ({ query: { day, timeZone, user }, req }) => {
    if ((await may({ collection: 'activities', operation: 'read', req })) === false) {
      throw notAllowed(req)
    }
    return myDay({ day, req, timeZone: timeZone ?? (await settingsOf(req)).timeZone, user })
  },
})
