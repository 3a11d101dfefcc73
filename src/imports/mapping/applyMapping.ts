import type { RawRow } from '#platform/parts'
import type { ImportMapping } from '../types'
import { cleanCell } from './clean'
import { splitCell, splitFields } from './split'

/**
 * Prepares a mapping and gives the function that applies it to a row.
 * @param joins field → what stands between the texts of several columns; without one the last counts
 */
export const createMapper = (
  { columns, emptyMarkers }: ImportMapping,
  joins: ReadonlyMap<string, string>,
) => {
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
      const join = joins.get(name)
      row[name] = there && join !== undefined ? `${there}${join}${value}` : value
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
