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
