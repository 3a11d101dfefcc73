import pg from 'pg'
import { copiedLines, lineFeed, linesOf } from './copyText.mjs'
import { writeCsv, writeCsvRows } from './csv.mjs'

/**
 * @typedef {import('./cells.mjs').SheetColumn} SheetColumn
 * @typedef {{ collection: string, query: string, right: string }} SeenQuery
 * @typedef {{ count: string, seen: SeenQuery[], select: string, url: string }} QuerySource a query, and where to ask it
 * @typedef {{ rows: (null | string)[][] }} RowsSource rows that are there already
 * @typedef {{ columns: SheetColumn[], format: 'csv' | 'xls' | 'xlsx', headings: string[], language: 'en' | 'it', limit: number | null, path: string, sheetName: string, source: QuerySource | RowsSource }} WriteTask
 */

/** A file that its format cannot hold; it becomes a sentence where people read it. */
export class TooManyRows extends Error {
  name = 'TooManyRows'
}

/**
 * Writes an export's file. Count, rows and which records they are (operations/seen.ts) are of one
 * snapshot, so that they are equal whatever others write meanwhile.
 *
 * @param {WriteTask} task
 * @param {(progress: { processed?: number, total?: number }) => void} tell
 * @returns {Promise<{ seen: { words: number[][] }[], total: number }>}
 */
export const writeExport = async (task, tell) => {
  const { source } = task
  if ('rows' in source) return writeRows(task, source.rows)
  const client = new pg.Client({
    application_name: 'crm-exports',
    connectionString: source.url,
    types: { getTypeParser: () => (/** @type {unknown} */ value) => value },
  })
  // Without a listener a lost connection would end the process; the query says it, too.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // A backend whose client is gone ends, even while it sorts. All of it ends with the transaction: behind
    // a pooler the session is somebody else's next.
    await client.query(
      "SET LOCAL client_encoding = 'UTF8'; SET LOCAL client_connection_check_interval = '1s'; SET LOCAL jit = off",
    )
    const { rows } = await client.query(source.count)
    const total = Number(rows[0].total)
    if (task.limit !== null && total > task.limit) throw new TooManyRows(String(total))
    tell({ total })
    let processed = 0
    const onRows = (/** @type {number} */ count) => {
      processed += count
      tell({ processed })
    }
    if (task.format === 'csv') {
      const { headings, language, path } = task
      await writeCsv({ client, headings, language, onRows, path, select: source.select })
    } else {
      await writeSheet(task, told(client, source.select, onRows))
    }
    const seen = []
    for (const { query, ...set } of source.seen) {
      const found = await client.query({ rowMode: 'array', text: query })
      seen.push({ ...set, words: found.rows.map((word) => word.map(Number)) })
    }
    await client.query('COMMIT')
    return { seen, total }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * @param {WriteTask} task
 * @param {AsyncIterable<Buffer>} lines rows in COPY's text format
 */
const writeSheet = async ({ columns, format, path, sheetName }, lines) => {
  const args = { columns, lines, path, sheetName }
  // Only what is needed is loaded: an XLSX needs no library for XLS.
  if (format === 'xlsx') await (await import('./xlsx.mjs')).writeXlsx(args)
  else await (await import('./xls.mjs')).writeXls(args)
}

/**
 * The rows of a query, told when they are written.
 *
 * @param {pg.Client} client
 * @param {string} select
 * @param {(count: number) => void} onRows
 */
async function* told(client, select, onRows) {
  for await (const lines of copiedLines(client, select)) {
    let count = 0
    for (let at = lines.indexOf(lineFeed); at >= 0; at = lines.indexOf(lineFeed, at + 1)) count += 1
    yield lines
    onRows(count)
  }
}

/** @param {WriteTask} task @param {RowsSource['rows']} rows */
const writeRows = async (task, rows) => {
  const { format, headings, language, limit, path } = task
  if (limit !== null && rows.length > limit) throw new TooManyRows(String(rows.length))
  if (format === 'csv') await writeCsvRows({ headings, language, path, rows })
  else {
    await writeSheet(
      task,
      (async function* () {
        yield linesOf(rows)
      })(),
    )
  }
  return { seen: [], total: rows.length }
}
