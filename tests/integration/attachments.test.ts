import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../support/client'
import { must, type Office, startOffice } from '../support/office'

let office: Office
let company: number
beforeAll(async () => {
  office = await startOffice()
  company = (await must(office.admin.post('companies', { name: 'Cantina Verdi' }))).doc.id
})
afterAll(() => office?.server.stop())

type File_ = { content?: BlobPart; name?: string; type?: string }

const upload = (client: ApiClient, data: object, file: File_ = {}) => {
  const { content = 'Nota di prova', name = 'nota.txt', type = 'text/plain' } = file
  const form = new FormData()
  form.append('file', new File([content], name, { type }))
  form.append('_payload', JSON.stringify(data))
  return client.post('attachments', form)
}

describe('a file', () => {
  test('leaves as an attachment, never as a page', async () => {
    const { doc } = await must(upload(office.admin, { company }))
    const { body, headers, status } = await office.admin.get(doc.url)
    expect(status).toBe(200)
    expect(body).toBe('Nota di prova')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toContain('no-store')
  })

  test.each([
    { content: '<svg xmlns="http://www.w3.org/2000/svg"/>', name: 'a.svg', type: 'image/svg+xml' },
    { content: '<svg xmlns="http://www.w3.org/2000/svg"/>', name: 'a.png', type: 'image/png' },
    { content: '<!doctype html><script>1</script>', name: 'a.html', type: 'text/html' },
    { content: 'MZ\u0090', name: 'a.exe', type: 'application/x-msdownload' },
  ])('of the kind $name ($type) is refused', async (file) => {
    const { status } = await upload(office.admin, { company }, file)
    expect(status).toBe(400)
  })

  test('that pretends to be a PDF never leaves as a page', async () => {
    const file = { content: '<script>1</script>', name: 'a.pdf', type: 'application/pdf' }
    const { doc } = await must(upload(office.admin, { company }, file))
    const { headers } = await office.admin.get(doc.url)
    expect(headers.get('content-type')).not.toMatch(/html|svg|xml|script/)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('over the limit of the settings is refused, in the user’s language', async () => {
    await must(office.admin.post('globals/crm-settings', { maxAttachmentSize: 1 }))
    const content = new Uint8Array(1024 * 1024 + 1).fill(97)
    const { body, status } = await upload(office.admin.speaking('it'), { company }, { content })
    expect(status).toBe(413)
    expect(body.errors[0]).toMatchObject({
      data: { code: 'file-too-large', limit: 1024 * 1024 },
      message: 'Il file supera 1 MB.',
    })
    const fits = await upload(office.admin, { company }, { content: content.slice(1) })
    expect(fits.status).toBe(201)
    await must(office.admin.post('globals/crm-settings', { maxAttachmentSize: 20 }))
  })

  test('belongs to something', async () => {
    const { body, status } = await upload(office.admin.speaking('it'), {})
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('Indica a che cosa appartiene il file')
  })

  test('keeps its name, even twice', async () => {
    const one = await must(upload(office.admin, { company }, { name: 'Perché no.txt' }))
    const two = await must(upload(office.admin, { company }, { name: 'Perché no.txt' }))
    expect(two.doc.filename).not.toBe(one.doc.filename)
    for (const { doc } of [one, two]) expect((await office.admin.get(doc.url)).status).toBe(200)
  })

  test('does not leave its folder', async () => {
    const made = await upload(office.admin, { company }, { name: '../../../etc/passwd.txt' })
    if (made.status === 201) expect(made.body.doc.filename).not.toMatch(/[/\\]/)
    expect((await office.admin.get('attachments/file/..%2F..%2Fsecret')).status).not.toBe(200)
  })
})

describe('who reads the record reads its files, and nobody else', () => {
  test('private card, other module, nobody', async () => {
    const owner = await office.user('owner', {
      companies: { create: 'all', read: 'all', update: 'all' },
    })
    const other = await office.user('other', { companies: { read: 'all', update: 'all' } })
    const none = await office.user('none', { campaigns: { read: 'all' } })
    const card = await must(owner.client.post('companies', { name: 'Privata', private: true }))
    const hidden = (await must(upload(owner.client, { company: card.doc.id }))).doc
    const open = (await must(upload(owner.client, { company }))).doc
    const sees = async (client: ApiClient, doc: { id: number; url: string }) => [
      (await client.get(`attachments/${doc.id}`)).status,
      (await client.get(doc.url)).status,
    ]
    expect(await sees(owner.client, hidden)).toEqual([200, 200])
    expect(await sees(office.admin, hidden)).toEqual([200, 200])
    expect(await sees(other.client, open)).toEqual([200, 200])
    for (const [client, doc] of [
      [other.client, hidden],
      [none.client, hidden],
      [none.client, open],
      [office.nobody, open],
    ] as const) {
      for (const status of await sees(client, doc)) expect([403, 404]).toContain(status)
    }
    const list = await must(other.client.get('attachments?limit=100'))
    expect(list.docs.map(({ id }: { id: number }) => id)).not.toContain(hidden.id)
    expect((await upload(other.client, { company: card.doc.id })).status).toBe(400)
    const changed = await other.client.patch(`attachments/${hidden.id}`, { description: 'x' })
    expect([403, 404]).toContain(changed.status)
  })

  test('a card that turns private takes its files along', async () => {
    const owner = await office.user('padrone', {
      companies: { create: 'all', read: 'all', update: 'all' },
    })
    const other = await office.user('collega', { companies: { read: 'all' } })
    const { doc: card } = await must(owner.client.post('companies', { name: 'Da chiudere' }))
    const { doc } = await must(upload(owner.client, { company: card.id }))
    expect((await other.client.get(doc.url)).status).toBe(200)
    await must(owner.client.patch(`companies/${card.id}`, { private: true }))
    expect((await other.client.get(doc.url)).status).not.toBe(200)
    expect((await owner.client.get(doc.url)).status).toBe(200)
  })
})
