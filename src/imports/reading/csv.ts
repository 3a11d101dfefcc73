import { Readable } from 'node:stream'
import { parse as createParser, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Delimiter, Encoding } from '../types'
import { delimiters } from '../types'
import { decodeFile } from './encoding'

/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 1 << 20

const options = (delimiter: Delimiter): Options => ({
  delimiter,
  max_record_size: longestRow,
  relax_column_count: true,
  // Names with quotation marks in them, unescaped, are common.
  relax_quotes: true,
  skip_empty_lines: true,
})

/** The rows of a CSV file as they are read; nothing is kept. */
export async function* readCsv({
  delimiter,
  encoding,
  path,
}: {
  delimiter: Delimiter
  encoding: Encoding
  path: string
}): AsyncGenerator<string[]> {
  const parser = Readable.from(decodeFile(path, encoding)).compose(
    createParser(options(delimiter)),
  ) as AsyncIterable<string[]>
  for await (const row of parser) yield row
}

/** The rows that begin a text; a cut last line is left out. */
const rowsOf = (text: string, delimiter: Delimiter, whole: boolean): null | string[][] => {
  try {
    const complete = whole ? text : text.slice(0, text.lastIndexOf('\n') + 1)
    return parse(complete, { ...options(delimiter), to: 60 }) as unknown as string[][]
  } catch {
    return null
  }
}

/** The character that cuts most rows into the same number of cells, more than one. */
export const detectDelimiter = async (path: string, encoding: Encoding): Promise<Delimiter> => {
  let text = ''
  let whole = true
  for await (const piece of decodeFile(path, encoding)) {
    text += piece
    if (text.length > 200_000) {
      whole = false
      break
    }
  }
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const widths = (rowsOf(text, delimiter, whole) ?? []).map((row) => row.length)
    if (widths.length === 0) continue
    const first = widths[0] ?? 1
    const same = widths.filter((width) => width === first).length / widths.length
    const score = first > 1 ? same * same * Math.min(first, 30) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
