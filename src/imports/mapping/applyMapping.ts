import type { ImportMapping } from '../types'
import { cleanCell } from './clean'
import { splitCell, splitFields } from './split'
import { takesSeveral } from './targets'

/** A row's values by field name, as text; null where the file says nothing. */
export type RawRow = Record<string, null | string>

/** Prepares a mapping and gives the function that applies it to a row. */
export const createMapper = ({ columns, emptyMarkers }: ImportMapping) => {
  const markers = new Set(emptyMarkers.map((marker) => marker.trim().toLowerCase()))
  const names = new Set<string>()
  for (const { field, split } of columns) {
    if (field) names.add(field)
    for (const name of split ? splitFields(split) : []) names.add(name)
  }
  return (cells: string[]): RawRow => {
    const row: RawRow = {}
    for (const name of names) row[name] = null
    const put = (name: string, value: null | string) => {
      if (value === null) return
      const there = row[name]
      row[name] =
        there && takesSeveral(name) ? `${there}${name === 'tags' ? ', ' : '\n'}${value}` : value
    }
    for (const { column, field, split } of columns) {
      const text = cleanCell(cells[column] ?? '', markers)
      if (text === null) continue
      if (field) put(field, text)
      if (!split) continue
      for (const [name, piece] of Object.entries(splitCell(text, split))) {
        put(name, cleanCell(piece, markers))
      }
    }
    return row
  }
}
