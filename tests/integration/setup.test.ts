import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { up } from '../../migrations/20261129_123700_setup_of_old_crms'
import { dot } from '../support/dot'
import { complaints, must, type Office, startOffice } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await startOffice()
})

afterAll(() => office?.server.stop())

const states = async (who = office.admin) => {
  const { steps } = await must(who.get('setup'))
  return Object.fromEntries(
    steps.map(({ key, state }: { key: string; state: string }) => [key, state]),
  )
}

const say = (data: Record<string, unknown>) => must(office.admin.post('globals/crm-settings', data))

describe('the steps of the set-up', () => {
  it('are all open in an empty CRM', async () => {
    const { body } = await office.admin.get('setup')
    expect(body).toMatchObject({ done: 0, hidden: false, isFinished: false })
    expect(await states()).toEqual({
      colleagues: 'open',
      company: 'open',
      import: 'open',
      language: 'open',
      mail: 'open',
    })
  })

  it('are done when their data is there', async () => {
    await say({ company: { name: 'Velia Imballaggi' } })
    expect(await states()).toMatchObject({ company: 'done', language: 'open' })
    // The time zone alone, which it begins with, is nobody's word.
    await say({ timeZone: 'Europe/Rome' })
    expect((await states()).language).toBe('open')
    await say({ language: 'it', timeZone: 'Europe/Rome' })
    expect((await states()).language).toBe('done')
    await office.user('Anna', {})
    expect((await states()).colleagues).toBe('done')
    await must(office.admin.post('companies', { name: 'Officine Rossi' }))
    expect((await states()).import).toBe('done')
    expect(await must(office.admin.get('setup'))).toMatchObject({ done: 4, isFinished: false })
  })

  it('a step that is skipped is not done; unskipped it is open again', async () => {
    await say({ setupSkipped: ['mail'] })
    expect(await must(office.admin.get('setup'))).toMatchObject({ done: 4, isFinished: true })
    expect((await states()).mail).toBe('skipped')
    await say({ setupSkipped: [] })
    expect((await states()).mail).toBe('open')
    const { body, status } = await office.admin.post('globals/crm-settings', {
      setupSkipped: ['nothing'],
    })
    expect(status).toBe(400)
    expect(Object.keys(complaints(body))).toEqual(['setupSkipped'])
  })

  it('e-mail is done where the server can send it', async () => {
    const other = await startOffice({ SMTP_URL: 'smtp://127.0.0.1:9' })
    expect((await states(other.admin)).mail).toBe('done')
    await other.server.stop()
  })

  it('are hidden, and brought back', async () => {
    const home = async () => String((await office.admin.get('/admin')).body)
    expect(await home()).toContain('4 of 5 done')
    await say({ setupHidden: true })
    expect((await must(office.admin.get('setup'))).hidden).toBe(true)
    expect(await home()).not.toContain('of 5 done')
    await say({ setupHidden: false })
    expect(await home()).toContain('4 of 5 done')
  })

  it('are the administrators’ alone', async () => {
    const all = { create: 'all', delete: 'all', export: 'all', read: 'all', update: 'all' } as const
    const { client } = await office.user('Bruno', { activities: all, companies: all })
    const { body, status } = await client.get('setup')
    expect(status).toBe(403)
    expect(body.errors[0].data.code).toBe('not-allowed')
    expect((await office.nobody.get('setup')).status).toBe(401)
    expect(String((await client.get('/admin/setup')).body)).toContain('Only administrators')
    expect(String((await client.get('/admin')).body)).not.toContain('of 5 done')
    expect((await client.post('globals/crm-settings', { setupHidden: true })).status).toBe(403)
  })
})

describe('the logo', () => {
  const send = (name: string, type: string, content: BlobPart, who = office.admin) => {
    const form = new FormData()
    form.append('file', new File([content], name, { type }))
    form.append('_payload', JSON.stringify({}))
    return who.post('logos', form)
  }

  it('is a picture that everyone who logs in may see, and nobody else', async () => {
    const { doc } = await must(send('logo.png', 'image/png', dot))
    await say({ company: { logo: doc.id, name: 'Velia Imballaggi' } })
    const { client } = await office.user('Carla', {})
    const settings = await must(client.get('globals/crm-settings?depth=1'))
    expect(settings.company).toMatchObject({ logo: { id: doc.id }, name: 'Velia Imballaggi' })
    const { content, headers, status } = await client.download(settings.company.logo.url)
    expect(status).toBe(200)
    expect(content.equals(dot)).toBe(true)
    expect(headers.get('content-disposition')).toContain('attachment')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await office.nobody.download(settings.company.logo.url)).status).toBe(403)
    expect((await send('other.png', 'image/png', dot, client)).status).toBe(403)
    expect((await client.patch(`logos/${doc.id}`, { description: 'x' })).status).toBe(403)
  })

  it('is PNG, JPEG or WebP, whatever it calls itself', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const refused: [string, string, BlobPart][] = [
      ['logo.svg', 'image/svg+xml', svg],
      ['logo.png', 'image/png', svg],
      ['logo.png', 'image/png', '<html><script>alert(1)</script></html>'],
      ['logo.gif', 'image/gif', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')],
      ['logo.pdf', 'application/pdf', '%PDF-1.4\n'],
    ]
    for (const [name, type, content] of refused) {
      const { body, status } = await send(name, type, content)
      expect(status, name).toBe(400)
      expect(Object.keys(complaints(body)), name).toEqual(['file'])
    }
  })

  it('has 2 MB at most', async () => {
    const large = Buffer.concat([dot, Buffer.alloc(2 * 1024 * 1024)])
    const { body, status } = await send('large.png', 'image/png', large)
    expect(status).toBe(413)
    expect(body.errors[0]).toMatchObject({ data: { code: 'file-too-large', field: 'file' } })
    expect(body.errors[0].message).toContain('2 MB')
  })
})

it('what is wrong with a password is said of its field', async () => {
  const person = { email: 'neu@office.example', name: 'Neu', password: '1234' }
  const { body } = await office.admin.speaking('it').post('users', person)
  expect(body.errors[0]).toMatchObject({ data: { code: 'weak-password', field: 'password' } })
  expect(body.errors[0].message).toMatch(/^Scegli una password/)
})

it('a CRM that people work in already is not greeted after the upgrade', async () => {
  const client = new Client({ connectionString: office.server.database.url })
  await client.connect()
  try {
    expect((await must(office.admin.get('setup'))).hidden).toBe(false)
    const args = { db: drizzle(client) } as unknown as Parameters<typeof up>[0]
    await up(args)
    expect((await must(office.admin.get('setup'))).hidden).toBe(true)
  } finally {
    await client.end()
  }
})
