import type { TimelineFilter } from './operations/timeline'

const numbers = (value: unknown): number[] | undefined => {
  const found = String(value ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)
    .filter(Number.isInteger)
  return found.length > 0 ? found : undefined
}

const date = (value: unknown): string | undefined => {
  const text = String(value ?? '')
  return text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined
}

/** Whether a text of an address is a day or an instant. */
export const isMoment = (text: string): boolean => date(text) !== undefined

/** What the query of an address narrows the timeline by. */
export const narrowingOf = (query: Record<string, unknown>): TimelineFilter => {
  const kinds = String(query.kind ?? '')
    .split(',')
    .filter(Boolean)
  return {
    createdFrom: date(query.createdFrom),
    createdTo: date(query.createdTo),
    kinds: kinds.length > 0 ? kinds : undefined,
    modes: numbers(query.mode),
    person: numbers(query.person)?.[0],
    plannedFrom: date(query.plannedFrom),
    plannedTo: date(query.plannedTo),
    tag: numbers(query.tag)?.[0],
  }
}
