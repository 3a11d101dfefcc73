import { numberFormats } from './cells.mjs'

/** Records of BIFF8 ([MS-XLS] 2.3), the few that a plain table needs. */
const record = {
  bof: 0x0809,
  boundSheet: 0x0085,
  codePage: 0x0042,
  colInfo: 0x007d,
  continued: 0x003c,
  dimensions: 0x0200,
  eof: 0x000a,
  font: 0x0031,
  format: 0x041e,
  labelSst: 0x00fd,
  number: 0x0203,
  pane: 0x0041,
  sst: 0x00fc,
  style: 0x0293,
  window1: 0x003d,
  window2: 0x023e,
  xf: 0x00e0,
}

/** No record is longer; what is goes on in another. */
const longestRecord = 8224
/** A letter that takes two bytes. */
const wideLetter = /[\u0100-\uffff]/

/** Bytes in pieces, so that a long sheet is never moved to grow. */
const byteList = () => {
  /** @type {Buffer[]} */
  const pieces = []
  let piece = Buffer.allocUnsafe(1 << 18)
  let used = 0
  let total = 0
  return {
    /** Room for a record. @param {number} length @returns {{ at: number, buffer: Buffer }} */
    room: (length) => {
      if (used + length > piece.length) {
        pieces.push(piece.subarray(0, used))
        piece = Buffer.allocUnsafe(Math.max(1 << 18, length))
        used = 0
      }
      const at = used
      used += length
      total += length
      return { at, buffer: piece }
    },
    all: () => [...pieces, piece.subarray(0, used)],
    length: () => total,
  }
}

/** @typedef {ReturnType<typeof byteList>} ByteList */

/** @param {ByteList} list @param {number} type @param {Buffer} body */
const put = (list, type, body) => {
  const { at, buffer } = list.room(4 + body.length)
  buffer.writeUInt16LE(type, at)
  buffer.writeUInt16LE(body.length, at + 2)
  body.copy(buffer, at + 4)
}

/** A short text with its length in one byte or two. @param {string} text @param {1 | 2} lengthBytes */
const shortText = (text, lengthBytes) => {
  const head = Buffer.alloc(lengthBytes + 1)
  head.writeUIntLE(text.length, 0, lengthBytes)
  const wide = wideLetter.test(text)
  head[lengthBytes] = wide ? 1 : 0
  return Buffer.concat([head, Buffer.from(text, wide ? 'utf16le' : 'latin1')])
}

const words = (/** @type {number[]} */ ...values) => {
  const body = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => {
    body.writeUInt16LE(value, index * 2)
  })
  return body
}

const bof = (/** @type {number} */ kind) =>
  Buffer.concat([words(0x0600, kind, 0x0dbb, 0x07cc), words(0x41, 0, 6, 0)])

const font = (/** @type {number} */ weight) =>
  Buffer.concat([
    words(200, 0, 0x7fff, weight, 0),
    Buffer.from([0, 2, 0, 0]),
    shortText('Arial', 1),
  ])

/** A look: of a style (the first fifteen must be) or of cells. */
const look = ({ fontIndex = 0, format = 0, isStyle = false }) =>
  Buffer.concat([
    words(fontIndex, format, isStyle ? 0xfff5 : 0x0001),
    Buffer.from([0x20, 0, 0, isStyle ? 0xf4 : 0x0c]),
    words(0, 0, 0, 0, 0x20c0),
  ])

/** Formats that Excel knows by number, then our own. */
const asText = 49
const ownFormats = [
  numberFormats.dateTime,
  numberFormats.day,
  numberFormats.duration,
  numberFormats.share,
]
const firstOwnFormat = 164
/** Cell looks by their format: the first one after the fifteen styles is the plain one. */
const plainLook = 15
const boldLook = 16
const textLook = 17
const firstOwnLook = 18

const lookOf = (/** @type {string | undefined} */ format) => {
  if (!format) return plainLook
  return format === '@' ? textLook : firstOwnLook + ownFormats.indexOf(format)
}

/**
 * A workbook of one sheet as the stream that an .xls file holds.
 *
 * @param {{ columns: import('./cells.mjs').SheetColumn[], sheetName: string }} options
 */
export const biffWorkbook = ({ columns, sheetName }) => {
  const cells = byteList()
  /** @type {Map<string, number>} */
  const texts = new Map()
  let uses = 0
  let row = 0
  /** @param {string} text @param {number} column @param {number} cellLook */
  const putText = (text, column, cellLook) => {
    uses += 1
    let index = texts.get(text)
    if (index === undefined) {
      index = texts.size
      texts.set(text, index)
    }
    const { at, buffer } = cells.room(14)
    buffer.writeUInt16LE(record.labelSst, at)
    buffer.writeUInt16LE(10, at + 2)
    buffer.writeUInt16LE(row, at + 4)
    buffer.writeUInt16LE(column, at + 6)
    buffer.writeUInt16LE(cellLook, at + 8)
    buffer.writeUInt32LE(index, at + 10)
  }
  /** @param {number} value @param {number} column @param {number} cellLook */
  const putNumber = (value, column, cellLook) => {
    const { at, buffer } = cells.room(18)
    buffer.writeUInt16LE(record.number, at)
    buffer.writeUInt16LE(14, at + 2)
    buffer.writeUInt16LE(row, at + 4)
    buffer.writeUInt16LE(column, at + 6)
    buffer.writeUInt16LE(cellLook, at + 8)
    buffer.writeDoubleLE(value, at + 10)
  }
  const looks = columns.map(({ kind }) => lookOf(numberFormats[kind]))
  columns.forEach(({ label }, column) => {
    putText(label, column, boldLook)
  })
  row = 1
  return {
    /** @param {{ format?: string, value: null | number | string }[]} values */
    addRow: (values) => {
      values.forEach(({ format, value }, column) => {
        if (value === null) return
        if (typeof value === 'number')
          putNumber(value, column, format ? lookOf(format) : (looks[column] ?? plainLook))
        else putText(value, column, textLook)
      })
      row += 1
    },
    /** @returns {Buffer} the stream `Workbook` */
    end: () => {
      const globals = globalsOf({ sheetName, texts, uses })
      const head = sheetHead({ columns, rows: row })
      const tail = byteList()
      put(tail, record.window2, Buffer.concat([words(0x07be, 0, 0, 64, 0, 0, 0, 0, 0)]))
      put(tail, record.pane, words(0, 1, 1, 0, 2))
      put(tail, record.eof, Buffer.alloc(0))
      return Buffer.concat([...globals, ...head, ...cells.all(), ...tail.all()])
    },
  }
}

/** @param {{ columns: import('./cells.mjs').SheetColumn[], rows: number }} options */
const sheetHead = ({ columns, rows }) => {
  const list = byteList()
  put(list, record.bof, bof(0x0010))
  columns.forEach(({ width }, column) => {
    put(list, record.colInfo, words(column, column, width * 256, plainLook, 0, 0))
  })
  const size = Buffer.alloc(14)
  size.writeUInt32LE(rows, 4)
  size.writeUInt16LE(columns.length, 10)
  put(list, record.dimensions, size)
  return list.all()
}

/** @param {{ sheetName: string, texts: Map<string, number>, uses: number }} options */
const globalsOf = ({ sheetName, texts, uses }) => {
  const before = byteList()
  put(before, record.bof, bof(0x0005))
  put(before, record.codePage, words(1200))
  put(before, record.window1, words(0, 0, 0x4000, 0x2000, 0x38, 0, 0, 1, 0x258))
  // There is no font 4: the fifth record is font 5.
  for (const weight of [400, 400, 400, 400, 700]) put(before, record.font, font(weight))
  ownFormats.forEach((format, index) => {
    put(before, record.format, Buffer.concat([words(firstOwnFormat + index), shortText(format, 2)]))
  })
  for (let index = 0; index < 15; index += 1) put(before, record.xf, look({ isStyle: true }))
  put(before, record.xf, look({}))
  put(before, record.xf, look({ fontIndex: 5 }))
  put(before, record.xf, look({ format: asText }))
  ownFormats.forEach((_, index) => {
    put(before, record.xf, look({ format: firstOwnFormat + index }))
  })
  put(before, record.style, Buffer.from([0x00, 0x80, 0x00, 0xff]))
  const name = shortText(sheetName, 1)
  const after = sharedTexts(texts, uses)
  const end = byteList()
  put(end, record.eof, Buffer.alloc(0))
  const boundSheet = byteList()
  const sheetStart = before.length() + 10 + name.length + after.length() + end.length()
  const place = Buffer.alloc(6)
  place.writeUInt32LE(sheetStart, 0)
  put(boundSheet, record.boundSheet, Buffer.concat([place, name]))
  return [...before.all(), ...boundSheet.all(), ...after.all(), ...end.all()]
}

/**
 * The table of texts, cut into records: a text may go on in the next one, its head may not.
 *
 * @param {Map<string, number>} texts
 * @param {number} uses
 */
const sharedTexts = (texts, uses) => {
  const list = byteList()
  let type = record.sst
  let body = Buffer.allocUnsafe(longestRecord)
  let used = 8
  body.writeUInt32LE(uses, 0)
  body.writeUInt32LE(texts.size, 4)
  const flush = () => {
    put(list, type, body.subarray(0, used))
    type = record.continued
    body = Buffer.allocUnsafe(longestRecord)
    used = 0
  }
  for (const text of texts.keys()) {
    const wide = wideLetter.test(text) ? 1 : 0
    const size = wide + 1
    if (used + 3 + size > longestRecord) flush()
    body.writeUInt16LE(text.length, used)
    body[used + 2] = wide
    used += 3
    for (let from = 0; from < text.length; ) {
      if (used + size > longestRecord) {
        flush()
        body[0] = wide
        used = 1
      }
      const count = Math.min(text.length - from, Math.floor((longestRecord - used) / size))
      used += body.write(text.slice(from, from + count), used, wide ? 'utf16le' : 'latin1')
      from += count
    }
  }
  flush()
  return list
}
