import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/platform/database/embedded/index.mjs'
import { must, type Office, startOffice } from '../support/office'
import { headerOf, type MailServer, startMailServer } from '../support/smtp'

const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
const password = 'office-password'

let office: Office
let mails: MailServer
let sql: Client

beforeAll(async () => {
  mails = await startMailServer()
  // One proxy of ours stands before the server: the address is the one that it was asked from.
  office = await startOffice({ CRM_PROXIES: '1', SMTP_URL: mails.url })
  sql = await connect({ url: office.server.database.url })
})

afterAll(async () => {
  await sql?.end()
  await office?.server.stop()
  await mails?.stop()
})

type From = { address?: string; cookie?: string }

const post = (target: string, body: object, { address = '192.0.2.1', cookie }: From = {}) =>
  fetch(`${office.server.url}/api/${target}`, {
    body: JSON.stringify(body),
    headers: {
      'Accept-Language': 'en',
      'Content-Type': 'application/json',
      // What a client makes up stands before what the proxy adds.
      'X-Forwarded-For': `${Math.random()}, ${address}`,
      ...(cookie && { Cookie: cookie }),
    },
    method: 'POST',
  })

const logIn = async (email: string, password: string, from: From = {}) => {
  const response = await post('users/login', { email, password }, from)
  return { body: await response.text(), headers: response.headers, status: response.status }
}

const said = ({ body, status }: { body: string; status: number }) => ({ body, status })

describe('no account, a wrong password and too many tries', () => {
  it('are one answer, which says nothing of the account', async () => {
    const { id } = await office.user('anna', { companies: all })
    const email = 'anna@office.example'
    const wrong = await logIn(email, 'wrong-password')
    const none = await logIn('nobody@office.example', 'wrong-password')
    expect(wrong.status).toBe(401)
    expect(wrong.body).toContain('e-mail address or the password')
    expect(said(none)).toEqual(said(wrong))
    for (let time = 0; time < 20; time += 1) await logIn(email, `wrong-${time}`)
    // Now the right one, too.
    expect(said(await logIn(email, password))).toEqual(said(wrong))
    // Nobody else is locked out: neither an administrator elsewhere nor a colleague beside.
    expect((await logIn(email, password, { address: '192.0.2.2' })).status).toBe(200)
    expect((await logIn('admin@office.example', password)).status).toBe(200)
    expect((await must(office.admin.get(`users/${id}?depth=0`))).name).toBe('anna')
  })

  it('leave out a browser that has logged in before, also behind the same address', async () => {
    await office.user('bruno', { companies: all })
    const email = 'bruno@office.example'
    const { headers } = await logIn(email, password)
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .find((one) => one?.startsWith('crm-browser-'))
    expect(headers.getSetCookie().join()).toMatch(
      /crm-browser-\w+=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/,
    )
    for (let time = 0; time < 21; time += 1) await logIn(email, `wrong-${time}`)
    expect((await logIn(email, password)).status).toBe(401)
    expect((await logIn(email, password, { cookie })).status).toBe(200)
    // A made up one, or somebody else's, is none.
    const forged = cookie?.replace(/=.*/, '=abc.def')
    expect((await logIn(email, password, { cookie: forged })).status).toBe(401)
    const twoBytes = encodeURIComponent('é'.repeat(43))
    const broken = cookie?.replace(/=.*/, `=abc.${twoBytes}`)
    expect((await logIn(email, password, { cookie: broken })).status).toBe(401)
    for (let time = 0; time < 21; time += 1) await logIn(email, `wrong-${time}`, { cookie })
    expect((await logIn(email, password, { cookie })).status).toBe(401)
  })

  it('are not counted where the login succeeds', async () => {
    await office.user('carla', { companies: all })
    for (let time = 0; time < 25; time += 1) {
      expect((await logIn('carla@office.example', password)).status).toBe(200)
    }
  })

  it('of one address for all accounts are stopped before any password is looked at', async () => {
    const address = '198.51.100.7'
    await sql.query("INSERT INTO crm_tries VALUES ($1, 200, now() + interval '1 minute')", [
      `login:address:${address}`,
    ])
    const known = await logIn('admin@office.example', 'wrong-password', { address })
    const unknown = await logIn('nobody@office.example', 'wrong-password', { address })
    expect([known.status, JSON.parse(known.body).errors[0].data.code]).toEqual([
      429,
      'too-many-tries',
    ])
    expect(said(unknown)).toEqual(said(known))
    // They end.
    await sql.query("UPDATE crm_tries SET ends_at = now() - interval '1 second'")
    expect((await logIn('admin@office.example', password, { address })).status).toBe(200)
  })

  it('are counted over GraphQL as well', async () => {
    await office.user('dora', { companies: all })
    const mutation = (secret: string) => ({
      query: `mutation { loginUser(email: "dora@office.example", password: "${secret}") { token } }`,
    })
    for (let time = 0; time < 20; time += 1) await post('graphql', mutation(`wrong-${time}`))
    const { data } = await (await post('graphql', mutation(password))).json()
    expect(data.loginUser).toBeNull()
    const elsewhere = await post('graphql', mutation(password), { address: '192.0.2.9' })
    expect((await elsewhere.json()).data.loginUser.token).toBeTruthy()
  })
})

describe('a forgotten password', () => {
  it('is answered the same whether there is such an account or not; one gets a mail', async () => {
    const answers = await Promise.all(
      ['admin@office.example', 'nobody@office.example'].map(async (email) => {
        const response = await post('users/forgot-password', { email })
        return { body: await response.text(), status: response.status }
      }),
    )
    expect(answers[0]?.status).toBe(200)
    expect(answers[1]).toEqual(answers[0])
    const query = 'mutation { forgotPasswordUser(email: "nobody@office.example") }'
    expect(await (await post('graphql', { query })).json()).toEqual({
      data: { forgotPasswordUser: true },
    })
    for (let tenth = 0; tenth < 200 && mails.received.length === 0; tenth += 1) await sleep(100)
    expect(mails.received.map(({ to }) => to)).toEqual([['admin@office.example']])
    const [mail] = mails.received
    expect(mail && headerOf(mail, 'Subject')).toBe('Reset your password')
    const missing = await post('users/forgot-password', {})
    expect(missing.status).toBe(400)
  })
})

describe('one’s own password and e-mail address', () => {
  const change = { email: 'new@office.example', password: 'another-password' }

  it('change only with the present password, on every way', async () => {
    const { client, id } = await office.user('elsa', { companies: all })
    const refused = await client.patch(`users/${id}`, { password: change.password })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].data.errors[0].path).toBe('currentPassword')
    const many = `users?where[id][equals]=${id}`
    expect((await client.patch(many, { email: change.email })).body.docs ?? []).toEqual([])
    for (const currentPassword of [undefined, '', 'wrong-password', 12, null]) {
      const answer = await client.patch(`users/${id}`, { ...change, currentPassword })
      expect(answer.status, String(currentPassword)).toBe(400)
    }
    const { body } = await client.graphql(
      `mutation { updateUser(id: ${id}, data: { email: "${change.email}" }) { id } }`,
    )
    expect(JSON.stringify(body.errors)).toContain('currentPassword')
    // Everything else is changed without, also by a form that sends the address as it is.
    await must(client.patch(`users/${id}`, { email: 'elsa@office.example', name: 'Elsa' }))
    await must(client.patch(`users/${id}`, { ...change, currentPassword: password }))
    expect((await logIn(change.email, change.password)).status).toBe(200)
    // It stands nowhere: neither in the record nor in its history.
    const history = await must(office.admin.get('audit-log?limit=100&depth=0'))
    expect(JSON.stringify(history)).not.toMatch(/currentPassword|office-password/)
  })

  it('are tried at most so often', async () => {
    const { client, id } = await office.user('fabio', { companies: all })
    const attempt = (currentPassword: string) =>
      client.patch(`users/${id}`, { currentPassword, password: change.password })
    for (let time = 0; time < 20; time += 1) await attempt(`wrong-${time}`)
    const answer = await attempt(password)
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([429, 'too-many-tries'])
  })

  it('are given by an administrator without it, but for the administrator’s own', async () => {
    const { id } = await office.user('gino', { companies: all })
    await must(office.admin.patch(`users/${id}`, { password: change.password }))
    const { user } = await must(office.admin.get('users/me'))
    const own = await office.admin.patch(`users/${user.id}`, { password: change.password })
    expect(own.status).toBe(400)
  })
})

it('who logs in with a password that is easily guessed is asked for another until there is one', async () => {
  const { client, id } = await office.user('hugo', { companies: all })
  const salt = randomBytes(32).toString('hex')
  const hash = pbkdf2Sync('short', salt, 600_000, 32, 'sha256').toString('hex')
  await sql.query('UPDATE users SET salt = $1, hash = $2 WHERE id = $3', [
    salt,
    `pbkdf2-sha256-v1:${hash}`,
    id,
  ])
  const { body, headers, status } = await logIn('hugo@office.example', 'short')
  expect(status).toBe(200)
  const home = async () => {
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const page = await fetch(`${office.server.url}/admin`, {
      headers: { 'Accept-Language': 'en', Cookie: cookie },
    })
    return page.text()
  }
  expect(await home()).toContain('Your password is easily guessed')
  expect(JSON.parse(body).user.name).toBe('hugo')
  await must(client.patch(`users/${id}`, { currentPassword: 'short', password: change.password }))
  expect(await home()).not.toContain('Your password is easily guessed')
})

const change = { password: 'another-password' }
