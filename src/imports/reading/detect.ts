import { stat } from 'node:fs/promises'
import { detectSheet } from '#platform/sheets'
import { isKnownHeading } from '../mapping/headings'
import type { FileFormat } from '../types'
import { readBeginning } from './rows'

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
  const { sheets, source } = await detectSheet(path)
  const header = await hasHeader({ format: { ...source, header: false }, known, path })
  return { format: { ...source, header }, sheets }
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
