import { unguardCell } from '#platform/sheets'

/** Cells that people write for "nothing". Not `na`: that is Naples. */
export const defaultMarkers = [
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'n.a.',
  'nd',
  'n.d.',
  'null',
  '#n/a',
  '#n/d',
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/** A cell as text, or null when it means nothing; `markers` are in lower case. */
export const cleanCell = (cell: string, markers: ReadonlySet<string>): null | string => {
  const text = unguardCell(
    cell
      .replace(control, '')
      .replace(/\u00a0/g, ' ')
      .trim(),
  ).trim()
  return text === '' || markers.has(text.toLowerCase()) ? null : text
}

/**
 * What spreadsheets and copying do to a value, undone before the rules for cards see it: more zeros
 * lost than a person would forget, an address of the web behind another `http://` or behind words.
 */
export const mendValue = (field: string, value: string, country: null | string): string => {
  if (field === 'postalCode' && /^\d{1,4}([.,]0+)?$/.test(value) && isItaly(country)) {
    return value.replace(/[.,]0+$/, '').padStart(5, '0')
  }
  if (field === 'website') {
    const last = value.toLowerCase().search(/https?:\/\/(?!.*https?:\/\/)/)
    return last > 0 ? value.slice(last).trim() : value
  }
  if (field === 'email' || field === 'pec') {
    return value.replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1')
  }
  return value
}

const isItaly = (country: null | string) =>
  country === null || /^(it|ita|italia|italy)$/i.test(country)
