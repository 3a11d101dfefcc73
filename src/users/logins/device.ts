import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Payload, parseCookies } from 'payload'

/**
 * A browser that has logged in as somebody has a cookie that says so ("device cookie", OWASP): its
 * tries are counted by themselves, so that no stranger's, from wherever, lock it out. It is no login.
 */
type Of = { account: string; headers: Headers; payload: Payload }

const year = 365 * 24 * 60 * 60

const shortly = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const cookieName = (account: string) => `crm-browser-${shortly(account)}`

const sign = ({ account, name, payload }: Omit<Of, 'headers'> & { name: string }) =>
  createHmac('sha256', payload.secret).update(`browser ${name} ${account}`).digest('base64url')

/** The name of the browser, if it has logged in to this account before. */
export const browserOf = ({ account, headers, payload }: Of): null | string => {
  const [name = '', given = ''] = (parseCookies(headers).get(cookieName(account)) ?? '').split('.')
  const [right, sent] = [Buffer.from(sign({ account, name, payload })), Buffer.from(given)]
  // By their bytes: a sign that takes two of them would make the comparison itself fail.
  return sent.length === right.length && timingSafeEqual(sent, right) ? name : null
}

/** The cookie for a browser that has just logged in. */
export const browserCookie = ({ account, payload }: Omit<Of, 'headers'>): string => {
  const name = randomBytes(12).toString('base64url')
  const value = `${name}.${sign({ account, name, payload })}`
  const { cookies } = payload.collections.users.config.auth
  const secure = cookies.secure ? '; Secure' : ''
  return `${cookieName(account)}=${value}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`
}
