/**
 * @typedef {'dateTime' | 'day' | 'dayLabel' | 'duration' | 'moment' | 'number' | 'share' | 'text'} CellKind
 * @typedef {{ kind: CellKind, label: string, width: number }} SheetColumn
 */

/** Looks of a sheet's cells; text stays text when it is edited, whatever it begins with. */
export const numberFormats = {
  dateTime: 'dd/mm/yyyy hh:mm',
  day: 'dd/mm/yyyy',
  dayLabel: 'dd/mm/yyyy',
  duration: '[h]:mm',
  moment: 'dd/mm/yyyy hh:mm',
  number: undefined,
  share: '0.0%',
  text: '@',
}

/** Days from 30 December 1899, where the dates of sheets begin, to 1970. */
const epoch = 25_569
/** The first of March 1900: before it Excel counts a day that never was. */
const firstTrueDay = 61
/** More a cell cannot hold. */
const longest = 32_767
const cut = ' […]'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no sheet can hold is taken out
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * A text as a sheet can hold it: line breaks as sheets have them, no control characters, and no
 * longer than a cell.
 *
 * @param {string} value
 */
export const sheetText = (value) => {
  const text = value.replace(/\r\n?/g, '\n').replace(unwritable, '')
  return text.length > longest ? `${text.slice(0, longest - cut.length)}${cut}` : text
}

const two = (/** @type {number} */ number) => String(number).padStart(2, '0')

/** A wall clock (seconds since 1970) as text, for dates that no sheet knows. */
const wallText = (/** @type {number} */ seconds, /** @type {boolean} */ isDay) => {
  const date = new Date(seconds * 1000)
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear()).padStart(4, '0')}`
  return isDay ? day : `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/**
 * A cell as the database gives it (see sql/cells.ts), as a value of a sheet.
 *
 * @param {CellKind} kind
 * @param {null | string} raw
 * @returns {{ format?: string, value: null | number | string }} `format` where it is not the column's
 */
export const sheetCell = (kind, raw) => {
  if (raw === null || raw === '') return { value: null }
  if (kind === 'text') return { value: sheetText(raw) }
  if (kind === 'dayLabel' && raw.startsWith('t')) return { value: sheetText(raw.slice(1)) }
  if (kind === 'share') return { value: Number(raw) }
  if (kind === 'number') {
    const number = Number(raw)
    // More digits than a sheet keeps (an id of another program): text loses none.
    return Number.isFinite(number) && !isTooLong(raw) ? { value: number } : { value: raw }
  }
  if (kind === 'duration') return { value: Number(raw) / 1440 }
  const isDay = kind === 'day' || raw.startsWith('d')
  const seconds = Number(raw.startsWith('d') ? raw.slice(1) : raw)
  const days = seconds / 86_400 + epoch
  if (!(days >= firstTrueDay)) return { value: wallText(seconds, isDay) }
  return { format: kind === 'moment' && isDay ? numberFormats.day : undefined, value: days }
}

const isTooLong = (/** @type {string} */ raw) => raw.replace(/[^0-9]/g, '').length > 15
