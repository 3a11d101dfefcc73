import fs from 'node:fs'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, type Office, startOffice } from '../../support/office'
import { hostilePictures, hugePng } from './hostile'

let office: Office
let company: number

beforeAll(async () => {
  office = await startOffice()
  company = (await must(office.admin.post('companies', { name: 'Foto Verdi' }))).doc.id
  await must(office.admin.post('globals/crm-settings', { maxAttachmentSize: 100 }))
})

afterAll(() => office?.server.stop())

const formOf = (name: string, type: string, content: Buffer | string): FormData => {
  const form = new FormData()
  form.append('file', new File([content as BlobPart], name, { type }))
  form.append('_payload', JSON.stringify({ company }))
  return form
}

const hasProc = fs.existsSync('/proc/self/clear_refs')

/** The most memory that the web server had while something was done, above what it had before (bytes). */
const memoryFor = async (work: () => Promise<unknown>): Promise<number> => {
  const place = `/proc/${office.server.pid}`
  const read = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(fs.readFileSync(`${place}/status`, 'utf8'))?.[1]) *
    1024
  // From now on it counts anew.
  fs.writeFileSync(`${place}/clear_refs`, '5')
  const before = read('VmRSS')
  await work()
  return read('VmHWM') - before
}

/** The longest that somebody else waited for an answer while something was done (ms). */
const longestWaitDuring = async <T>(work: Promise<T>): Promise<[T, number]> => {
  let isDone = false
  let longest = 0
  const asking = async () => {
    while (!isDone) {
      const since = performance.now()
      await office.nobody.get('users/me')
      longest = Math.max(longest, performance.now() - since)
    }
  }
  const others = asking()
  const done = await work.finally(() => {
    isDone = true
  })
  await others
  return [done, longest]
}

describe.each(Object.entries(hostilePictures()))('%s', (_, { content, name, status, type }) => {
  it(`${status === 201 ? 'is kept as it is' : 'is refused with a sentence'}, and costs nobody time`, async () => {
    // What an honest file of its size costs, here and now.
    const honest = formOf('honest.txt', 'text/plain', Buffer.alloc(content.length, 'A'))
    const [, usual] = await longestWaitDuring(office.admin.post('attachments', honest))
    const form = formOf(name, type, content)
    const [answer, wait] = await longestWaitDuring(office.admin.post('attachments', form))
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
    if (status === 201) {
      expect(answer.body.doc).toMatchObject({ height: null, mimeType: type, width: null })
      const { content: kept } = await office.admin.download(answer.body.doc.url)
      expect(kept.equals(Buffer.from(content))).toBe(true)
    } else {
      const [error] = answer.body.errors[0].data.errors
      expect(error).toMatchObject({
        message: 'The file is called a picture, and is none.',
        path: 'file',
      })
    }
    expect(wait).toBeLessThan(1000 + 3 * usual)
  })
})

it.skipIf(!hasProc)('a large file costs the web server no memory (needs /proc)', async () => {
  const send = () =>
    office.admin.post('attachments', formOf('z.png', 'image/png', Buffer.alloc(99 << 20)))
  // What the first one costs is the code that is loaded for it.
  await send()
  expect(await memoryFor(send)).toBeLessThan(64 << 20)
})

it('up to the size that the settings allow files are taken', async () => {
  const form = formOf('archivio.txt', 'text/plain', Buffer.alloc(99 << 20, 'a'))
  const { doc } = await must(office.admin.post('attachments', form))
  expect(doc.filesize).toBe(99 << 20)
})

it('a picture that is kept is not opened for a crop either', async () => {
  const { content, name, type } = hugePng()
  const { doc } = await must(office.admin.post('attachments', formOf(name, type, content)))
  const change = {
    description: 'Ritaglio',
    filesize: 1,
    focalX: 10,
    focalY: 20,
    mimeType: 'text/plain',
  }
  const edits = 'uploadEdits[crop][x]=1&uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=9'
  const changed = await must(office.admin.patch(`attachments/${doc.id}?${edits}`, change))
  expect(changed.doc).toMatchObject({
    description: 'Ritaglio',
    filename: doc.filename,
    filesize: content.length,
    mimeType: 'image/png',
    width: null,
  })
})

it('none of it is a fault of the CRM’s, in its log', () => {
  expect(office.server.output()).not.toContain('ERROR')
})
