import ExcelJS from 'exceljs'

/** @typedef {import('exceljs').CellValue} CellValue */
/** @typedef {AsyncIterable<{ values: CellValue[] }> & { id: number | string, name?: string }} Sheet */

/**
 * @param {string} path
 * @returns {AsyncIterable<Sheet>}
 */
const sheetsOf = (path) =>
  // Its own type has neither the names of sheets nor their rows.
  /** @type {AsyncIterable<Sheet>} */ (
    /** @type {unknown} */ (
      new ExcelJS.stream.xlsx.WorkbookReader(path, {
        entries: 'emit',
        hyperlinks: 'ignore',
        sharedStrings: 'cache',
        styles: 'cache',
        worksheets: 'emit',
      })
    )
  )

/** @param {Date} date */
const day = (date) => {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/**
 * A cell as people see it, near enough: numbers without exponents, days as `YYYY-MM-DD`.
 *
 * @param {CellValue} value
 * @returns {string}
 */
const textOf = (value) => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : day(value)
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) < 1e21
      ? BigInt(value).toString()
      : String(value)
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(/** @type {CellValue} */ (value.text))
  if ('result' in value) return textOf(/** @type {CellValue} */ (value.result))
  return ''
}

/** @param {Sheet} sheet */
const nameOf = (sheet) => sheet.name ?? String(sheet.id)

/**
 * The names of the sheets, in the order of the file.
 *
 * @param {string} path
 */
export const sheetNames = async (path) => {
  /** @type {string[]} */
  const names = []
  for await (const sheet of sheetsOf(path)) {
    names.push(nameOf(sheet))
    // A sheet must be read to its end for the next one to come.
    for await (const _ of sheet);
  }
  return names
}

/**
 * The rows of a sheet as they are read; nothing is kept but the file's own table of texts.
 *
 * @param {{ path: string, sheet: string }} file
 */
export async function* readXlsx({ path, sheet: wanted }) {
  for await (const sheet of sheetsOf(path)) {
    if (nameOf(sheet) !== wanted) {
      for await (const _ of sheet);
      continue
    }
    for await (const { values } of sheet) {
      // The library counts columns from one.
      const cells = []
      for (let index = 1; index < values.length; index += 1) cells.push(textOf(values[index]))
      yield cells
    }
    return
  }
}
