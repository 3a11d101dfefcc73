import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, createClient } from '../support/client'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let admin: ApiClient
let company: number

beforeAll(async () => {
  server = await startServer({
    env: { CRM_ADMIN_EMAIL: 'admin@crm.example', CRM_ADMIN_PASSWORD: 'admin-password' },
  })
  admin = await createClient({ url: server.url }).login('admin@crm.example', 'admin-password')
  company = (await admin.post('companies', { name: 'Officina Verdi' })).body.doc.id
})

afterAll(() => server?.stop())

const upload = (name: string, type: string, content: Uint8Array | string) => {
  const form = new FormData()
  form.append('file', new File([content as BlobPart], name, { type }))
  form.append('_payload', JSON.stringify({ company }))
  return admin.post('attachments', form)
}

/** A zip with one stored file, as office formats are; `first` is the name that tells them apart. */
const zip = (first: string, content = ''): Uint8Array => {
  const name = Buffer.from(first)
  const data = Buffer.from(content)
  const crc = crc32(data)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt32LE(crc, 14)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(data.length, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt32LE(crc, 16)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(data.length, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + data.length, 16)
  return Buffer.concat([local, name, data, central, name, end])
}

const crc32 = (data: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)])
const unknown = 'application/octet-stream'
const openDocument = 'application/vnd.oasis.opendocument.'

describe('usual files are accepted', () => {
  it.each<[string, string, Uint8Array | string]>([
    [
      'offerta.pdf',
      'application/pdf',
      '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF',
    ],
    ['lettera.doc', 'application/msword', compound],
    ['listino.xls', 'application/vnd.ms-excel', compound],
    ['messaggio.msg', 'application/vnd.ms-outlook', compound],
    ['messaggio-senza-tipo.msg', unknown, compound],
    ['posta.eml', 'message/rfc822', 'From: a@b.example\r\nSubject: Ciao\r\n\r\nTesto'],
    ['posta-senza-tipo.eml', unknown, 'From: a@b.example\r\nSubject: Ciao\r\n\r\nTesto'],
    ['lettera.odt', `${openDocument}text`, zip('mimetype', `${openDocument}text`)],
    ['conti.ods', `${openDocument}spreadsheet`, zip('mimetype', `${openDocument}spreadsheet`)],
    ['archivio.zip', 'application/zip', zip('a.txt', 'ciao')],
    ['appunti.txt', 'text/plain', 'Città, perché — “virgolette” 🙂'],
    ['elenco.csv', 'text/csv', 'nome;città\r\nRossi;Forlì'],
    ['invito.ics', 'text/calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
    ['biglietto.vcf', 'text/vcard', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD'],
    [
      'foto.png',
      'image/png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
  ])('%s as %s', async (name, type, content) => {
    const { body, status } = await upload(name, type, content)
    expect(status, JSON.stringify(body)).toBe(201)
  })

  it('a workbook of Excel', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Listino').addRow(['Codice', 'Prezzo'])
    const content = new Uint8Array(await workbook.xlsx.writeBuffer())
    const { body, status } = await upload(
      'listino.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content,
    )
    expect(status, JSON.stringify(body)).toBe(201)
  })
})

describe('what a browser would run is refused', () => {
  it.each([
    ['pagina.html', 'text/html', '<script>alert(1)</script>'],
    ['disegno.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['disegno-travestito.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['programma.js', 'text/javascript', 'alert(1)'],
    ['programma.exe', 'application/x-msdownload', 'MZ'],
  ])('%s as %s', async (name, type, content) => {
    const { body, status } = await upload(name, type, content)
    expect(status).toBe(400)
    // Beside the field, in the answer: programs need to know which one.
    expect(body.errors[0].data.errors[0].path).toBe('file')
  })
})
