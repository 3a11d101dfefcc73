import ExcelJS, { type CellValue } from 'exceljs'

/** Larger workbooks are refused before they are unpacked (a bomb is small when packed). */
const reader = (path: string) =>
  new ExcelJS.stream.xlsx.WorkbookReader(path, {
    entries: 'emit',
    hyperlinks: 'ignore',
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  })

const day = (date: Date): string => {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** A cell as people see it, near enough: numbers without exponents, days as `YYYY-MM-DD`. */
const textOf = (value: CellValue): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : day(value)
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) < 1e21
      ? BigInt(value).toString()
      : String(value)
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text as CellValue)
  if ('result' in value) return textOf(value.result as CellValue)
  return ''
}

type Sheet = AsyncIterable<{ values: CellValue[] }> & { id: number | string; name?: string }

/** The names of the sheets, in the order of the file. */
export const sheetNames = async (path: string): Promise<string[]> => {
  const names: string[] = []
  for await (const sheet of reader(path) as unknown as AsyncIterable<Sheet>) {
    names.push(sheet.name ?? String(sheet.id))
    // A sheet must be read to its end for the next one to come.
    for await (const _ of sheet);
  }
  return names
}

/** The rows of a sheet as they are read; nothing is kept but the file's own table of texts. */
export async function* readXlsx({
  path,
  sheet: wanted,
}: {
  path: string
  sheet: string
}): AsyncGenerator<string[]> {
  for await (const sheet of reader(path) as unknown as AsyncIterable<Sheet>) {
    if ((sheet.name ?? String(sheet.id)) !== wanted) {
      for await (const _ of sheet);
      continue
    }
    for await (const { values } of sheet) {
      // The library counts columns from one.
      const cells: string[] = []
      for (let index = 1; index < values.length; index += 1) cells.push(textOf(values[index]))
      yield cells
    }
    return
  }
}
