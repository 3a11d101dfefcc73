import { to as copyTo } from 'pg-copy-streams'

/*
 * COPY's text format, in which rows come to the writers of sheets: a line for each row, a tab between
 * cells, `\N` for none, and neither of them inside a cell.
 * https://www.postgresql.org/docs/current/sql-copy.html
 */

const highWaterMark = 256 * 1024
export const tab = 0x09
export const lineFeed = 0x0a

/** @type {Record<string, string>} */
const named = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const names = Object.fromEntries(Object.entries(named).map(([name, sign]) => [sign, name]))

/** A cell as it is in a line, as a value. @param {string} cell */
export const cellValue = (cell) => {
  if (!cell.includes('\\')) return cell
  return cell === '\\N' ? null : cell.replace(/\\(.)/gs, (_, sign) => named[sign] ?? sign)
}

const cellOf = (/** @type {null | string} */ value) =>
  value === null ? '\\N' : value.replace(/[\\\b\f\n\r\t\v]/g, (sign) => `\\${names[sign] ?? sign}`)

/** Rows that are there already, as lines. @param {(null | string)[][]} rows */
export const linesOf = (rows) =>
  Buffer.from(rows.map((row) => `${row.map(cellOf).join('\t')}\n`).join(''))

/** @param {Buffer} lines @returns {(null | string)[][]} */
export const rowsIn = (lines) =>
  lines
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t').map(cellValue))

/**
 * The rows of a query as they come, some whole lines at a time; the query waits while these are
 * written. A cursor takes twice as long: it is planned for its first rows and for one process alone,
 * and each row, and each of its cells, is to be taken apart here.
 *
 * @param {import('pg').Client} client
 * @param {string} select
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* copiedLines(client, select) {
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT`, { highWaterMark }))
  let rest = Buffer.alloc(0)
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (end > 0)
      yield rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, end)]) : chunk.subarray(0, end)
    rest = end > 0 ? chunk.subarray(end) : Buffer.concat([rest, chunk])
  }
}
