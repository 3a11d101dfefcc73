import { numberFormats, sheetCell } from './cells.mjs'
import { cellValue, lineFeed, tab } from './copyText.mjs'

/** `_x0041_` within a text would be read as `A`. */
const codes = /_(?=x[0-9A-Fa-f]{4}_)/g
const markup = /[&<>]/g
/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export const xmlText = (/** @type {string} */ text) =>
  text.replace(codes, '_x005F_').replace(markup, (sign) => entities[sign] ?? sign)

/** Looks by their number format; the first is plain, the second that of the headings. */
export const formats = [
  ...new Set(Object.values(numberFormats).filter((format) => format !== undefined)),
]
export const boldLook = 1
const lookOf = (/** @type {string | undefined} */ format) =>
  format ? 2 + formats.indexOf(format) : 0
const textLook = lookOf('@')

/** @param {number} index @returns {string} `A`, …, `Z`, `AA`, … */
export const columnName = (index) =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode(65 + (index % 26))

/** What stands between the place of a cell and its content, and behind it. */
const textOpen = (/** @type {number} */ look) => `" s="${look}" t="inlineStr"><is><t>`
const textClose = '</t></is></c>'
/** Readers may take blanks and breaks at the ends away. */
const ends = /^\s|\s$|\n/

/** @param {string} place @param {number} look @param {string} text */
export const textCell = (place, look, text) => {
  const open = textOpen(look)
  const kept = ends.test(text) ? open.replace('<t>', '<t xml:space="preserve">') : open
  return `<c r="${place}${kept}${xmlText(text)}${textClose}`
}

/** @param {{ kind: import('./cells.mjs').CellKind, place: string, raw: string }} options */
const cellOf = ({ kind, place, raw }) => {
  const { format, value } = sheetCell(kind, cellValue(raw))
  if (value === null) return ''
  if (typeof value === 'string') return textCell(place, textLook, value)
  return `<c r="${place}" s="${lookOf(format ?? numberFormats[kind])}"><v>${value}</v></c>`
}

/** Longer texts are looked at: a cell may not hold them. */
const surelyShort = 8_000

/** Bytes that may not be put down as they are: markup, escapes, control signs, ends of Unicode (0xef). */
const special = new Uint8Array(256).fill(1, 0, 0x20)
for (const byte of [...Buffer.from('&<>_\\'), 0xef]) special[byte] = 1
const blank = 0x20

/**
 * Turns lines of COPY's text format into rows of a sheet, the first of which has the number 2.
 *
 * Most cells are texts in which nothing needs a change: their bytes are copied, and never become
 * strings. That takes a third of the time. Short pieces are copied byte by byte, which is faster
 * than a call.
 *
 * @param {import('./cells.mjs').SheetColumn[]} columns
 * @returns {{ last: () => number, rowsOf: (lines: Buffer) => Buffer }} `last`: the number of the last row
 */
export const sheetRows = (columns) => {
  const kinds = columns.map(({ kind }) => kind)
  const names = columns.map((_, index) => columnName(index))
  const openings = names.map((name) => Buffer.from(`<c r="${name}`))
  const afterPlace = Buffer.from(textOpen(textLook))
  const ending = Buffer.from(textClose)
  /** More than a cell takes beside its own bytes. */
  const around = 128
  let number = 1
  let out = Buffer.alloc(0)
  let length = 0
  const makeRoom = (/** @type {number} */ more) => {
    if (length + more <= out.length) return
    const larger = Buffer.allocUnsafe(2 * (length + more))
    out.copy(larger, 0, 0, length)
    out = larger
  }
  /** @param {Buffer} bytes @param {number} from @param {number} to */
  const put = (bytes, from, to) => {
    for (let at = from; at < to; at += 1) {
      // Within the bytes: asking whether it is there would take time for each.
      out[length] = /** @type {number} */ (bytes[at])
      length += 1
    }
  }
  const write = (/** @type {string} */ text) => {
    makeRoom(3 * text.length + around)
    length += out.write(text, length)
  }
  /** Puts a line down as a row. @param {Buffer} lines @param {number} start @returns {number} its end */
  const putRow = (lines, start) => {
    number += 1
    const digits = Buffer.from(String(number))
    write(`<row r="${number}">`)
    let at = start
    for (let column = 0; ; column += 1) {
      const from = at
      let found = 0
      // Lines end with a line feed, so that there always is one.
      let byte = /** @type {number} */ (lines[at])
      while (byte !== tab && byte !== lineFeed) {
        found |= /** @type {number} */ (special[byte])
        at += 1
        byte = /** @type {number} */ (lines[at])
      }
      if (at > from) {
        const opening = openings[column]
        const kind = kinds[column] ?? 'text'
        const isPlain =
          found === 0 &&
          kind === 'text' &&
          at - from < surelyShort &&
          lines[from] !== blank &&
          lines[at - 1] !== blank
        if (isPlain && opening) {
          makeRoom(at - from + around)
          put(opening, 0, opening.length)
          put(digits, 0, digits.length)
          put(afterPlace, 0, afterPlace.length)
          put(lines, from, at)
          put(ending, 0, ending.length)
        } else {
          const place = `${names[column]}${number}`
          write(cellOf({ kind, place, raw: lines.toString('utf8', from, at) }))
        }
      }
      at += 1
      if (byte === lineFeed) break
    }
    write('</row>')
    return at
  }
  return {
    last: () => number,
    rowsOf: (lines) => {
      out = Buffer.allocUnsafe(6 * lines.length)
      length = 0
      for (let at = 0; at < lines.length; ) at = putRow(lines, at)
      return out.subarray(0, length)
    },
  }
}
