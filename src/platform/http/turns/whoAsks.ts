import { createHash } from 'node:crypto'
import { type Payload, parseCookies } from 'payload'
import { addressHeader } from '../clientAddress.mjs'

/** Logins that were right, as whose; the pages and the API, bundles of their own, share them. */
const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('crm.logins')
shared[key] ??= new Map<string, { until: number; whose: string }>()
const logins = shared[key] as Map<string, { until: number; whose: string }>

/** The logins of a busy company, each until this long (ms) after it was found right. */
const most = 2_000
const lasting = 10 * 60_000

/**
 * Who asks, for what everybody gets the same share of: a login, from wherever and with however many
 * sessions, or else an address. A login that has not been right yet is none, so nobody makes one up.
 */
export const whoAsks = (headers: Headers): string => {
  const print = printOf(headers)
  const login = print === null ? undefined : logins.get(print)
  if (login && login.until > Date.now()) return login.whose
  return `address ${headers.get(addressHeader) ?? ''}`
}

/** Notes of each login that is found right whose it is. */
export const recogniseLogins = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy) => ({
    ...strategy,
    authenticate: async (args) => {
      const result = await strategy.authenticate(args)
      if (result.user) recognise(args.headers, `${result.user.collection} ${result.user.id}`)
      return result
    },
  }))
}

const recognise = (headers: Headers, whose: string): void => {
  const print = printOf(headers)
  if (print === null) return
  // The oldest go first: this one is in use.
  logins.delete(print)
  logins.set(print, { until: Date.now() + lasting, whose })
  if (logins.size > most) logins.delete(logins.keys().next().value as string)
}

/** What a login is recognised by; null where there is none. */
const printOf = (headers: Headers): null | string => {
  const given = headers.get('Authorization') ?? tokenIn(headers)
  return given ? createHash('sha256').update(given).digest('base64') : null
}

/** The cookies of Payload, of which others (its theme, its language) come and go. */
const tokenIn = (headers: Headers): string | undefined =>
  headers.has('Cookie') ? parseCookies(headers).get('payload-token') : undefined
