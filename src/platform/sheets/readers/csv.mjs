import { Readable } from 'node:stream'
import { parse as createParser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { decodeFile } from './encoding.mjs'

/** @typedef {import('../types').Delimiter} Delimiter */
/** @typedef {import('../types').Encoding} Encoding */

/** @type {readonly Delimiter[]} */
const delimiters = [';', ',', '\t', '|']

/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 1 << 20

/** @param {Delimiter} delimiter */
const options = (delimiter) => ({
  delimiter,
  max_record_size: longestRow,
  relax_column_count: true,
  // Names with quotation marks in them, unescaped, are common.
  relax_quotes: true,
  skip_empty_lines: true,
})

/**
 * The rows of a CSV file as they are read; nothing is kept.
 *
 * @param {{ delimiter: Delimiter, encoding: Encoding, path: string }} file
 * @returns {AsyncGenerator<string[]>}
 */
export async function* readCsv({ delimiter, encoding, path }) {
  yield* Readable.from(decodeFile(path, encoding)).compose(createParser(options(delimiter)))
}

/**
 * The rows that begin a text; a cut last line is left out.
 *
 * @param {string} text
 * @param {Delimiter} delimiter
 * @param {boolean} whole
 * @returns {string[][]} none where it cannot be read like this
 */
const rowsOf = (text, delimiter, whole) => {
  try {
    const complete = whole ? text : text.slice(0, text.lastIndexOf('\n') + 1)
    return parse(complete, { ...options(delimiter), to: 60 })
  } catch {
    return []
  }
}

/**
 * The character that cuts most rows into the same number of cells, more than one.
 *
 * @param {string} path
 * @param {Encoding} encoding
 * @returns {Promise<Delimiter>}
 */
export const detectDelimiter = async (path, encoding) => {
  let text = ''
  let whole = true
  for await (const piece of decodeFile(path, encoding)) {
    text += piece
    if (text.length > 200_000) {
      whole = false
      break
    }
  }
  /** @type {{ delimiter: Delimiter, score: number }} */
  let best = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const widths = rowsOf(text, delimiter, whole).map((row) => row.length)
    if (widths.length === 0) continue
    const first = widths[0] ?? 1
    const same = widths.filter((width) => width === first).length / widths.length
    const score = first > 1 ? same * same * Math.min(first, 30) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
