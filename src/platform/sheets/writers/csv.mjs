import fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { to as copyTo } from 'pg-copy-streams'
import { csvDialects, recordDelimiter } from '../csvDialect.mjs'
import { endRecordsWithCrLf } from './crlf.mjs'

const highWaterMark = 256 * 1024

/** @param {(null | string)[]} cells @param {string} delimiter */
const lineOf = (cells, delimiter) =>
  stringify([cells], { delimiter, record_delimiter: recordDelimiter })

/** @param {string} head @param {AsyncIterable<Buffer>} body */
async function* chained(head, body) {
  yield Buffer.from(head)
  yield* body
}

/**
 * Writes the rows of a query as PostgreSQL writes CSV: nothing but bytes passes through here.
 *
 * @param {{ client: import('pg').Client, headings: string[], language: 'en' | 'it', onRows: (count: number) => void, path: string, select: string }} options
 */
export const writeCsv = async ({ client, headings, language, onRows, path, select }) => {
  const { delimiter, mark } = csvDialects[language]
  // An only cell that is empty would be an empty line, which readers skip.
  const options = `FORMAT csv, DELIMITER '${delimiter}'${headings.length === 1 ? ', FORCE_QUOTE *' : ''}`
  const rows = client.query(copyTo(`COPY (${select}) TO STDOUT (${options})`, { highWaterMark }))
  await pipeline(
    Readable.from(
      chained(
        `${mark}${lineOf(headings, delimiter)}`,
        rows.pipe(endRecordsWithCrLf({ onRecords: onRows })),
      ),
    ),
    fs.createWriteStream(path, { highWaterMark }),
  )
}

/**
 * The same for rows that are there already (an analysis).
 *
 * @param {{ headings: string[], language: 'en' | 'it', path: string, rows: (null | string)[][] }} options
 */
export const writeCsvRows = async ({ headings, language, path, rows }) => {
  const { delimiter, mark } = csvDialects[language]
  const lines = [headings, ...rows].map((cells) => lineOf(cells, delimiter))
  await fs.promises.writeFile(path, `${mark}${lines.join('')}`)
}
