import fs from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { biffWorkbook } from './biff.mjs'
import { sheetCell } from './cells.mjs'
import { rowsIn } from './copyText.mjs'

/**
 * Writes rows as a workbook of Excel 97 (BIFF8). Its table of texts stands before the cells, so the
 * records are held until the last row: 65,535 rows at most.
 *
 * The library writes the container alone: it takes 16 KB of memory for each cell (tried: 16,000 rows
 * held 2.5 GB), and knows neither frozen rows nor bold headings.
 *
 * @param {{ columns: import('./cells.mjs').SheetColumn[], lines: AsyncIterable<Buffer>, path: string, sheetName: string }} options
 */
export const writeXls = async ({ columns, lines, path, sheetName }) => {
  const book = biffWorkbook({ columns, sheetName })
  for await (const some of lines) {
    for (const raw of rowsIn(some)) {
      book.addRow(columns.map(({ kind }, index) => sheetCell(kind, raw[index] ?? null)))
    }
  }
  const container = XLSX.CFB.utils.cfb_new({ root: 'R' })
  XLSX.CFB.utils.cfb_add(container, '/Workbook', book.end())
  await fs.promises.writeFile(path, XLSX.CFB.write(container, { fileType: 'cfb', type: 'buffer' }))
}
