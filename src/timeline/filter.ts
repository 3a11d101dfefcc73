import { instantOf } from '#platform/i18n/dates'

/** What the timeline is narrowed by, as it stands in the address: days are plain days. */
export const filterKeys = [
  'kind',
  'mode',
  'person',
  'tag',
  'plannedFrom',
  'plannedTo',
  'createdFrom',
  'createdTo',
] as const
export type FilterKey = (typeof filterKeys)[number]
export type Filter = Partial<Record<FilterKey, string>>

const plainDay = /^\d{4}-\d{2}-\d{2}$/
export const dayKeys: FilterKey[] = ['plannedFrom', 'plannedTo', 'createdFrom', 'createdTo']

const isValid = (key: FilterKey, value: string): boolean => {
  if (dayKeys.includes(key)) return plainDay.test(value) && !Number.isNaN(Date.parse(value))
  return key === 'kind' ? /^[a-z-]+$/.test(value) : /^\d+$/.test(value)
}

/** The filter that an address names; what it does not understand it leaves out. */
export const readFilter = (get: (key: string) => unknown): Filter => {
  const filter: Filter = {}
  for (const key of filterKeys) {
    const value = get(key)
    if (typeof value === 'string' && isValid(key, value)) filter[key] = value
  }
  return filter
}

/** The filter as part of an address; empty for none. */
export const writeFilter = (filter: Filter): string =>
  new URLSearchParams(
    filterKeys.flatMap((key) => (filter[key] ? [[key, filter[key]]] : [])),
  ).toString()

/** The filter as the API takes it: days become the instants at which they begin, ends exclusive. */
export const instantsOf = (filter: Filter, timeZone: string): Filter => {
  const result: Filter = { ...filter }
  for (const key of dayKeys) {
    const day = filter[key]
    if (!day) continue
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    const start = new Date(year, month - 1, date + (key.endsWith('To') ? 1 : 0))
    result[key] = instantOf(start, timeZone).toISOString()
  }
  return result
}
