import { stat } from 'node:fs/promises'
import { isKnownHeading } from '../mapping/headings'
import type { FileFormat } from '../types'
import { detectDelimiter } from './csv'
import { detectEncoding, readStart } from './encoding'
import { readBeginning } from './rows'
import { sheetNames } from './xlsx'
import { isBomb } from './zip'

/** Why a file cannot be read. */
export class UnreadableFile extends Error {
  readonly code: 'damaged' | 'empty' | 'old-excel' | 'too-large'
  constructor(code: UnreadableFile['code']) {
    super(`Unreadable file: ${code}`)
    this.code = code
  }
}

export type Detected = { format: FileFormat; sheets: string[] }

/** What was found in the files of late: each change in the wizard asks again. */
const recent = new Map<string, Promise<Detected>>()
const mostRecent = 50

/**
 * How a file is to be read, by its content; its name and the type that the browser gave say little.
 * @param known the headings that fields are known by
 * @throws {UnreadableFile}
 */
export const detectFormat = async (path: string, known: ReadonlySet<string>): Promise<Detected> => {
  const { mtimeMs, size } = await stat(path)
  const key = `${path} ${mtimeMs} ${size}`
  const found = recent.get(key)
  if (found) return found
  const detecting = detect(path, known)
  recent.set(key, detecting)
  detecting.catch(() => recent.delete(key))
  const [oldest] = recent.keys()
  if (recent.size > mostRecent && oldest) recent.delete(oldest)
  return detecting
}

const detect = async (path: string, known: ReadonlySet<string>): Promise<Detected> => {
  const start = await readStart(path, 8)
  if (start.length === 0) throw new UnreadableFile('empty')
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new UnreadableFile('old-excel')
  }
  if (start.subarray(0, 2).toString('latin1') === 'PK') return detectWorkbook(path, known)
  const encoding = await detectEncoding(path)
  const delimiter = await detectDelimiter(path, encoding)
  const format: FileFormat = { delimiter, encoding, header: false, kind: 'csv' }
  return { format: { ...format, header: await hasHeader({ format, known, path }) }, sheets: [] }
}

const detectWorkbook = async (path: string, known: ReadonlySet<string>): Promise<Detected> => {
  if (await isBomb(path)) throw new UnreadableFile('too-large')
  let sheets: string[]
  try {
    sheets = await sheetNames(path)
  } catch {
    throw new UnreadableFile('damaged')
  }
  const format: FileFormat = { header: false, kind: 'xlsx', sheet: sheets[0] ?? '' }
  if (!sheets[0]) throw new UnreadableFile('empty')
  return { format: { ...format, header: await hasHeader({ format, known, path }) }, sheets }
}

const looksLikeData = (cell: string) => /\d{3}|@|^https?:|^\W*$/.test(cell.trim())

/** The first row is a heading when it has known words, or differs in kind from those below it. */
export const hasHeader = async ({
  format,
  known,
  path,
}: {
  format: FileFormat
  known: ReadonlySet<string>
  path: string
}): Promise<boolean> => {
  const { rows } = await readBeginning(path, { ...format, header: false }, 20)
  const [first, ...others] = rows
  if (!first) return false
  const named = first.filter((cell) => cell.trim() !== '')
  if (named.some(looksLikeData) || new Set(named).size !== named.length) return false
  if (named.some((heading) => isKnownHeading(heading, known))) return true
  return others.some((row) => row.some(looksLikeData)) && named.length > 1
}
