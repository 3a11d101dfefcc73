import type { ImportField } from '#platform/parts'
import { normaliseProvince } from '#registry'
import type { ColumnMapping, ImportMapping, Split } from '../types'
import { cleanCell, defaultMarkers } from './clean'
import { headingKey, wholeNames } from './headings'
import { looksLikeAddress, splitCell, splitFields } from './split'

/**
 * Where the columns of a file probably go, by their headings and by what is in them.
 * @param fields of the target, in the order in which they are offered
 * @param samples some rows of the file
 */
export const suggestMapping = ({
  fields,
  headings,
  samples,
}: {
  fields: readonly Pick<ImportField, 'headings' | 'name'>[]
  headings: string[]
  samples: string[][]
}): ImportMapping => {
  const columns: ColumnMapping[] = headings.map((_, column) => ({ column }))
  const taken = new Set<string>()
  const markers = new Set(defaultMarkers)
  const valuesOf = (column: number) =>
    samples.flatMap((row) => cleanCell(row[column] ?? '', markers) ?? [])
  const take = (column: number, mapping: Omit<ColumnMapping, 'column'>) => {
    columns[column] = { column, ...mapping }
    if (mapping.field) taken.add(mapping.field)
    for (const name of mapping.split ? splitFields(mapping.split) : []) taken.add(name)
  }
  const keys = headings.map(headingKey)
  const lastName = fields.find(({ name }) => name === 'lastName')
  if (lastName) {
    const hasParts = keys.some((key) => lastName.headings.includes(key))
    keys.forEach((key, column) => {
      const order = Object.hasOwn(wholeNames, key) ? wholeNames[key] : undefined
      if (order && !hasParts && !taken.has('lastName'))
        take(column, { split: { kind: 'name', order } })
    })
  }
  // A column that holds a whole address wins over one that holds the municipality alone.
  const hasAddress = fields.some(({ name }) => name === 'street')
  for (const column of hasAddress ? headings.keys() : []) {
    if (columns[column]?.split) continue
    const split = suggestSplit(valuesOf(column))
    if (split && !splitFields(split).some((name) => taken.has(name))) take(column, { split })
  }
  const candidates = fields.flatMap(({ headings: known, name }) =>
    keys.flatMap((key, column) => {
      const rank = known.indexOf(key)
      return rank === -1 ? [] : [{ column, name, rank }]
    }),
  )
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column)
  for (const { column, name } of candidates) {
    const { field, split } = columns[column] ?? {}
    if (field || split || taken.has(name)) continue
    take(column, { field: name })
  }
  return { columns, emptyMarkers: defaultMarkers }
}

/** How a combined address column is cut up; null when most of its values do not look like one. */
export const suggestSplit = (values: string[]): null | Split => {
  if (values.length === 0) return null
  for (const separator of [' - ', ' – ', ';', '|', ',']) {
    const split: Split = {
      fields: ['street', 'postalCode', 'city', 'province'],
      from: 'right',
      kind: 'separator',
      separator,
    }
    if (mostly(values, (value) => isAddress(splitCell(value, split)))) return split
  }
  return mostly(values, looksLikeAddress) ? { kind: 'address' } : null
}

const mostly = (values: string[], test: (value: string) => boolean): boolean =>
  values.filter(test).length >= values.length * 0.6

const isAddress = ({ city, postalCode, province, street }: Record<string, string>): boolean =>
  Boolean(street && city && /^\d{2,5}$/.test(postalCode ?? '')) &&
  /^[A-Za-z]{2}$/.test(province ?? '') &&
  normaliseProvince(province ?? '') !== null
