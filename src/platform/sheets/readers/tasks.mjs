import { detectDelimiter, readCsv } from './csv.mjs'
import { detectEncoding, readStart } from './encoding.mjs'

/** @typedef {import('../types').SheetSource} SheetSource */

/** Why a file cannot be read: `damaged`, `empty`, `old-excel`, `too-large`. */
export class Unreadable extends Error {
  /** @param {string} code */
  constructor(code) {
    super(`Unreadable file: ${code}`)
    this.code = code
  }
}

/**
 * How a file is to be read, by its content; its name and the type that a browser gave say little.
 *
 * @param {string} path
 * @returns {Promise<{ sheets: string[], source: SheetSource }>}
 */
export const detect = async (path) => {
  const start = await readStart(path, 8)
  if (start.length === 0) throw new Unreadable('empty')
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Unreadable('old-excel')
  if (start.subarray(0, 2).toString('latin1') === 'PK') return detectWorkbook(path)
  const encoding = await detectEncoding(path)
  const delimiter = await detectDelimiter(path, encoding)
  return { sheets: [], source: { delimiter, encoding, kind: 'csv' } }
}

/** @param {string} path */
const detectWorkbook = async (path) => {
  const { sheetNames } = await import('./xlsx.mjs')
  const sheets = await sheetNames(path).catch(() => {
    throw new Unreadable('damaged')
  })
  const [sheet] = sheets
  if (!sheet) throw new Unreadable('empty')
  return { sheets, source: /** @type {const} */ ({ kind: 'xlsx', sheet }) }
}

/**
 * The rows of a file, heading included. One that says nothing is no row.
 *
 * @param {string} path
 * @param {SheetSource} source
 */
export async function* readRows(path, source) {
  for await (const cells of await openRows(path, source)) {
    if (cells.some((cell) => cell.trim() !== '')) yield cells
  }
}

/**
 * @param {string} path
 * @param {SheetSource} source
 */
const openRows = async (path, source) => {
  if (source.kind === 'csv') return readCsv({ ...source, path })
  // It takes a while to load, which a CSV need not wait for.
  const { readXlsx } = await import('./xlsx.mjs')
  return readXlsx({ path, sheet: source.sheet })
}
