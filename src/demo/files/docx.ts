import zlib from 'node:zlib'

type Entry = { content: Buffer; name: Buffer; offset: number }

/** 1 January 2020 in the form of a ZIP file: the same bytes each time. */
const dosDate = ((2020 - 1980) << 9) | (1 << 5) | 1

const localHeader = ({ content, name }: Entry): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt32LE(zlib.crc32(content), 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return header
}

const centralHeader = (entry: Entry): Buffer => {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  localHeader(entry).copy(header, 6, 4, 30)
  header.writeUInt32LE(entry.offset, 42)
  return header
}

/** A ZIP file whose entries are stored as they are (APPNOTE 6.3). */
const createZip = (files: Record<string, string>): Buffer => {
  const entries: Entry[] = []
  const parts: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const entry = { content: Buffer.from(text), name: Buffer.from(name), offset }
    const written = Buffer.concat([localHeader(entry), entry.name, entry.content])
    entries.push(entry)
    parts.push(written)
    offset += written.length
  }
  const central = Buffer.concat(entries.flatMap((entry) => [centralHeader(entry), entry.name]))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const prologue = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word document of a title and paragraphs (ECMA-376). */
export const createDocx = ({ lines, title }: { lines: string[]; title: string }): Buffer => {
  const paragraph = (text: string, style = '') =>
    `<w:p><w:r>${style}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
  const heading = paragraph(title, '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')
  return createZip({
    '[Content_Types].xml': `${prologue}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `${prologue}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading}${lines.map((line) => paragraph(line)).join('')}</w:body></w:document>`,
  })
}
