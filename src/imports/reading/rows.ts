import type { FileFormat } from '../types'
import { readCsv } from './csv'
import { readXlsx } from './xlsx'

/** A row that says nothing is no row. */
const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')

/** The rows of a file, heading included, blank ones left out. */
export async function* readRows(path: string, format: FileFormat): AsyncGenerator<string[]> {
  const rows =
    format.kind === 'xlsx'
      ? readXlsx({ path, sheet: format.sheet })
      : readCsv({ delimiter: format.delimiter, encoding: format.encoding, path })
  for await (const cells of rows) if (!isBlank(cells)) yield cells
}

/** The rows below the heading. */
export async function* readData(path: string, format: FileFormat): AsyncGenerator<string[]> {
  let first = format.header
  for await (const cells of readRows(path, format)) {
    if (!first) yield cells
    first = false
  }
}

/** How many rows there are below the heading. */
export const countRows = async (path: string, format: FileFormat): Promise<number> => {
  let count = 0
  for await (const _ of readData(path, format)) count += 1
  return count
}

/** The first rows below the heading, and the headings (`null` where there are none). */
export const readBeginning = async (
  path: string,
  format: FileFormat,
  limit: number,
): Promise<{ headings: null | string[]; rows: string[][]; width: number }> => {
  let headings: null | string[] = null
  const rows: string[][] = []
  for await (const cells of readRows(path, format)) {
    if (format.header && !headings) headings = cells.map((cell) => cell.trim())
    else rows.push(cells)
    if (rows.length >= limit) break
  }
  const width = Math.max(headings?.length ?? 0, ...rows.map((row) => row.length), 0)
  return { headings, rows, width }
}
