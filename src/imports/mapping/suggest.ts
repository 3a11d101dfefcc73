import { normaliseProvince } from '#registry'
import type { ColumnMapping, ImportMapping, ImportTarget, Split } from '../types'
import { cleanCell, defaultMarkers } from './clean'
import { looksLikeAddress, splitCell, splitFields } from './split'
import { fieldsOf } from './targets'

/** Headings of whole names, which are split. */
const wholeNames: Record<string, 'first-last' | 'last-first'> = {
  'cognome e nome': 'last-first',
  'cognome nome': 'last-first',
  contact: 'first-last',
  'contact name': 'first-last',
  contatto: 'last-first',
  'full name': 'first-last',
  fullname: 'first-last',
  name: 'first-last',
  nominativo: 'last-first',
  'nome cognome': 'first-last',
  'nome completo': 'first-last',
  'nome e cognome': 'first-last',
  referente: 'first-last',
}

/** A heading without case, accents and punctuation: `Cod. Fisc.` is `cod fisc`. */
export const headingKey = (heading: string): string =>
  heading
    .replace(/([a-zà-ú])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** True for a heading that some field is known by. */
export const isKnownHeading = (heading: string): boolean => {
  const key = headingKey(heading)
  return (
    key in wholeNames ||
    (['companies', 'contacts'] as const).some((target) =>
      fieldsOf(target).some(({ synonyms }) => synonyms.includes(key)),
    )
  )
}

/**
 * Where the columns of a file probably go, by their headings and by what is in them.
 * @param samples some rows of the file
 */
export const suggestMapping = ({
  headings,
  samples,
  target,
}: {
  headings: string[]
  samples: string[][]
  target: ImportTarget
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
  if (target === 'contacts') {
    const hasParts = keys.some((key) => fieldsOf('contacts')[0]?.synonyms.includes(key))
    keys.forEach((key, column) => {
      const order = wholeNames[key]
      if (order && !hasParts && !taken.has('lastName'))
        take(column, { split: { kind: 'name', order } })
    })
  }
  // A column that holds a whole address wins over one that holds the municipality alone.
  for (const column of headings.keys()) {
    if (columns[column]?.split) continue
    const split = suggestSplit(valuesOf(column))
    if (split && !splitFields(split).some((name) => taken.has(name))) take(column, { split })
  }
  const candidates = fieldsOf(target).flatMap(({ name, synonyms }) =>
    keys.flatMap((key, column) => {
      const rank = synonyms.indexOf(key)
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
