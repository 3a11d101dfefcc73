import type { Where } from 'payload'

/** Nested values as the parameters of an address: `where[and][0][mode][equals]=3`. */
const parametersOf = (name: string, value: unknown): [string, string][] => {
  const simple = (each: unknown) => typeof each === 'number' || typeof each === 'string'
  // Lists of ids with commas, which keeps addresses short.
  if (Array.isArray(value) && value.every(simple)) return [[name, value.join()]]
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => parametersOf(`${name}[${key}]`, part))
  }
  return [[name, String(value)]]
}

/** A filter as the parameters of a list's or an endpoint's address. */
export const whereParameters = (where: Where): URLSearchParams =>
  new URLSearchParams(Object.keys(where).length > 0 ? parametersOf('where', where) : [])

type RowsArgs = {
  /** The page that the figure stands on, below the panel's own address: the list shows a way back there. */
  back?: string
  /** Address of the list. */
  list: string
  where: Where
}

/** The records behind a figure, in their list: all of them, and nothing else that the list remembers. */
export const rowsHref = ({ back, list, where }: RowsArgs): string => {
  const parameters = whereParameters(where)
  for (const name of ['preset', 'groupBy', 'search']) parameters.set(name, '')
  if (back) parameters.set('back', back)
  return `${list}?${parameters}`
}
