import { createHmac } from 'node:crypto'
import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { isPassword } from '#platform/database'
import { addressHeader } from '#platform/http/clientAddress.mjs'
import { countTry, giveBackTry, type Limit, tooManyTries } from '#platform/tries'
import { browserCookie, browserOf } from '../logins/device'
import { isGuessed, noteWeakPassword } from '../logins/weakPasswords'

/** Tries that may fail: for one account from one place, for all accounts from one address. */
const ofAccount = { minutes: 10, most: 20 }
const ofAddress = { minutes: 10, most: 200 }

type Login = { account: string; isWeak: boolean; limits: Limit[] }

const logins = new WeakMap<PayloadRequest, Login>()

/**
 * Counts a login before it is looked at, by address and by account with address: whoever tries passwords
 * locks out themselves and nobody else. No account, a wrong password and too many tries for an account
 * are the same answer after the same time, so that nobody learns which addresses have an account.
 * @throws 401 for each of the three; 429 `too-many-tries` where an address has had too many, whatever
 *   the accounts
 */
const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data?: Record<string, unknown> }).data ?? {}
  // Payload says what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const account = email.toLowerCase().trim()
  const limits = limitsOf({ account, req })
  const beyond = await countTry(req.payload, limits)
  if (beyond.has(keyOfAddress(req))) throw tooManyTries(req)
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    // Nobody is logged in yet.
    overrideAccess: true,
    // The first user logs in within the transaction that makes them.
    req,
    where: { email: { equals: account } },
  })
  if (beyond.size > 0 || totalDocs === 0) {
    await isPassword({ password, secret: null })
    throw new AuthenticationError(req.t)
  }
  logins.set(req, { account, isWeak: isGuessed(password), limits })
  return args
}

/** A login that succeeded was no try; the browser is known from now on, and a weak password is noted. */
const afterLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  const login = logins.get(req)
  if (!login) return user
  const { account, isWeak, limits } = login
  await giveBackTry(req.payload, limits)
  if (isWeak) await noteWeakPassword({ id: Number(user.id), req })
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', browserCookie({ account, payload: req.payload }))
  return user
}

export const limitLogins = { afterLogin, beforeOperation }

const keyOfAddress = ({ headers }: Pick<PayloadRequest, 'headers'>) =>
  `login:address:${headers.get(addressHeader) ?? ''}`

/** A browser that is known for the account is counted by itself. */
const limitsOf = ({ account, req }: { account: string; req: PayloadRequest }): Limit[] => {
  const { headers, payload } = req
  const browser = browserOf({ account, headers, payload })
  if (browser) return [{ ...ofAccount, key: `login:browser:${browser}` }]
  // Kept for ten minutes: no list of who tried what.
  const secretly = createHmac('sha256', payload.secret).update(account).digest('base64url')
  return [
    { ...ofAccount, key: `login:account:${secretly}:${headers.get(addressHeader) ?? ''}` },
    { ...ofAddress, key: keyOfAddress(req) },
  ]
}
