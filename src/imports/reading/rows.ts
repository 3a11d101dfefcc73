import { countSheet, readSheet } from '#platform/sheets'
import type { FileFormat } from '../types'

/** The rows below the heading. @throws {UnreadableFile} */
export async function* readData(path: string, format: FileFormat): AsyncGenerator<string[]> {
  let first = format.header
  for await (const cells of readSheet(path, format)) {
    if (!first) yield cells
    first = false
  }
}

/** How many rows there are below the heading. @throws {UnreadableFile} */
export const countRows = async (path: string, format: FileFormat): Promise<number> => {
  const count = await countSheet(path, format)
  return format.header ? Math.max(0, count - 1) : count
}

/**
 * The first rows below the heading, and the headings (`null` where there are none).
 * @throws {UnreadableFile}
 */
export const readBeginning = async (
  path: string,
  format: FileFormat,
  limit: number,
): Promise<{ headings: null | string[]; rows: string[][]; width: number }> => {
  let headings: null | string[] = null
  const rows: string[][] = []
  const most = format.header ? limit + 1 : limit
  for await (const cells of readSheet(path, format, { most })) {
    if (format.header && !headings) headings = cells.map((cell) => cell.trim())
    else rows.push(cells)
  }
  const width = Math.max(headings?.length ?? 0, ...rows.map((row) => row.length), 0)
  return { headings, rows, width }
}
