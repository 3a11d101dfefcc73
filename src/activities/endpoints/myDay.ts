import type { Endpoint, PayloadRequest } from 'payload'
import { may } from '#platform/access'
import { failure, notAllowed, notLoggedIn } from '#platform/i18n'
import { isTimeZone, settingsOf } from '#settings'
import { isPlainDay } from '../day'
import { myDay } from '../operations/myDay'

const wrong = (req: PayloadRequest, field: string, message: { en: string; it: string }) =>
  failure({ code: 'wrong-field', data: { field }, message, req })

/** 31 February is no day. */
const isRealDay = (value: unknown): value is string => {
  if (!isPlainDay(value)) return false
  const noon = new Date(`${value}T12:00:00.000Z`)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(value)
}

/**
 * `GET /api/activities/my-day?day=2026-11-24&timeZone=Europe/Rome`: a day's work of who is asking,
 * or of `user`. Without `day` it is today, without `timeZone` the company's.
 */
export const myDayEndpoint: Endpoint = {
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    if ((await may({ collection: 'activities', operation: 'read', req })) === false) {
      throw notAllowed(req)
    }
    const { day, timeZone, user } = req.query
    if (day !== undefined && !isRealDay(day)) {
      throw wrong(req, 'day', {
        en: 'A day is written 2026-11-24.',
        it: 'Un giorno si scrive 2026-11-24.',
      })
    }
    if (timeZone !== undefined && (typeof timeZone !== 'string' || !isTimeZone(timeZone))) {
      throw wrong(req, 'timeZone', {
        en: 'A time zone is an IANA name, such as Europe/Rome.',
        it: 'Un fuso orario è un nome IANA, per esempio Europe/Rome.',
      })
    }
    const self = req.user.collection === 'users' ? Number(req.user.id) : null
    const whose = user === undefined ? self : Number(user)
    if (whose === null || !Number.isInteger(whose)) {
      throw wrong(req, 'user', {
        en: 'Say whose day it is: the id of a user.',
        it: 'Indica di chi è la giornata: l’ID di un utente.',
      })
    }
    return Response.json(
      await myDay({
        day,
        req,
        timeZone: timeZone ?? (await settingsOf(req)).timeZone,
        user: whose,
      }),
    )
  },
  method: 'get',
  path: '/my-day',
}
