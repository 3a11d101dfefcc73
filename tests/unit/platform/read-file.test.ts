import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { countSheet, detectSheet, readSheet, typeOfFile, UnreadableFile } from '#platform/sheets'
import { countInflated } from '#platform/sheets/readers/inflating.mjs'
import { writeZip } from '#platform/sheets/writers/zip.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crm-read-'))
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

const file = (name: string, content: Buffer | string): string => {
  const target = path.join(folder, name)
  fs.writeFileSync(target, content)
  return target
}

/** A workbook whose table of texts holds this many megabytes, and packs to nearly nothing. */
const workbook = async (name: string, megabytes: number): Promise<string> => {
  const target = path.join(folder, name)
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  function* texts() {
    yield `<sst xmlns="${main}">`
    for (let count = 0; count < megabytes * 8; count += 1) {
      yield `<si><t>${String(count).repeat(131_072).slice(0, 131_072)}</t></si>`
    }
    yield '</sst>'
  }
  async function* parts() {
    yield {
      content: [
        `<workbook xmlns="${main}" xmlns:r="${kind}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      name: 'xl/workbook.xml',
    }
    yield {
      content: [
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ],
      name: 'xl/_rels/workbook.xml.rels',
    }
    yield { content: texts(), name: 'xl/sharedStrings.xml' }
    yield {
      content: [
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
      ],
      name: 'xl/worksheets/sheet1.xml',
    }
  }
  await writeZip(target, parts())
  return target
}

const all = async (rows: AsyncIterable<string[]>): Promise<string[][]> => {
  const found: string[][] = []
  for await (const row of rows) found.push(row)
  return found
}

describe('a file from people', () => {
  it('is read row by row, and no further than is asked', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `${at};"a\nb";€`)
    const target = file('long.csv', `n;text;sign\n${lines.join('\n')}\n`)
    const { source } = await detectSheet(target)
    expect(source).toEqual({ delimiter: ';', encoding: 'utf-8', kind: 'csv' })
    expect(await countSheet(target, source)).toBe(50_001)
    const rows = await all(readSheet(target, source))
    expect(rows).toHaveLength(50_001)
    expect(rows[50_000]).toEqual(['49999', 'a\nb', '€'])
    expect(await all(readSheet(target, source, { most: 2 }))).toHaveLength(2)
  })

  it('that nobody reads on is let go', async () => {
    const target = file('left.csv', 'a;b\n'.repeat(200_000))
    const source = { delimiter: ';', encoding: 'utf-8', kind: 'csv' } as const
    for await (const row of readSheet(target, source)) {
      expect(row).toEqual(['a', 'b'])
      break
    }
  })

  const hasProc = fs.existsSync('/proc')
  it.skipIf(!hasProc)(
    'is not to blame when its reader is ended by somebody else (needs /proc)',
    async () => {
      const target = file('ended.csv', 'a;b\n'.repeat(2_000_000))
      const source = { delimiter: ';', encoding: 'utf-8', kind: 'csv' } as const
      const rows = readSheet(target, source)
      await rows.next()
      for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        const command = path.join('/proc', pid, 'cmdline')
        const text = fs.existsSync(command) ? fs.readFileSync(command, 'utf8') : ''
        if (text.includes(target)) process.kill(Number(pid), 'SIGTERM')
      }
      const failure = await all(rows).catch((error) => error)
      expect(failure).toBeInstanceOf(Error)
      expect(failure).not.toBeInstanceOf(UnreadableFile)
      expect(failure.message).toContain('SIGTERM')
    },
  )

  it.each([
    ['nothing', '', 'empty'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['half a ZIP', 'PK\u0003\u0004 no zip', 'damaged'],
  ])('that is %s says so', async (name, content, code) => {
    await expect(detectSheet(file(name, content))).rejects.toMatchObject({ code })
  })

  it('whose quotation mark is never closed, or that has gone, says so', async () => {
    const source = { delimiter: ';', encoding: 'utf-8', kind: 'csv' } as const
    const open = file('open.csv', `"${'a;b\n'.repeat(400_000)}`)
    await expect(all(readSheet(open, source))).rejects.toMatchObject({ code: 'malformed' })
    const gone = path.join(folder, 'gone.csv')
    await expect(all(readSheet(gone, source))).rejects.toMatchObject({ code: 'gone' })
  })

  it('is what its content says, whatever it is called', async () => {
    const gif = file('foto.txt', Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'))
    expect(await typeOfFile(gif)).toBe('image/gif')
    expect(await typeOfFile(file('foto.png', 'Nota'))).toBeNull()
    const gone = path.join(folder, 'gone.png')
    await expect(typeOfFile(gone)).rejects.toMatchObject({ code: 'gone' })
  })

  it('that unpacks to more than there is memory for ends its own process, not this one', async () => {
    const small = await workbook('small.xlsx', 1)
    expect(await detectSheet(small)).toEqual({
      sheets: ['S'],
      source: { kind: 'xlsx', sheet: 'S' },
    })
    const bomb = await workbook('bomb.xlsx', 500)
    expect(fs.statSync(bomb).size).toBeLessThan(8 << 20)
    const before = process.memoryUsage().rss
    await expect(detectSheet(bomb)).rejects.toMatchObject({ code: 'too-large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
  }, 60_000)
})

it('what comes out of a packed file is counted, whatever it says of its size', async () => {
  let refuse = (_: Error) => {}
  const refused = new Promise((resolve) => {
    refuse = resolve
  })
  const stop = countInflated(refuse, 1 << 20)
  const inflate = zlib.createInflateRaw()
  inflate.resume().end(zlib.deflateRawSync(Buffer.alloc(2 << 20)))
  expect(await refused).toMatchObject({ code: 'too-large' })
  stop()
})
