import type { Where } from 'payload'

/** One thing that is asked of a record: its field, how it is compared, and with what. */
export type Condition = { operator: string; path: string; value: unknown }

/** What a chip says: a condition, or a part of a filter that only a program writes so. */
export type Piece = Condition | { whole: Where }

/** Alternatives, each of pieces that all hold. None of them: everything. */
export type Filter = Piece[][]

export const isCondition = (piece: Piece): piece is Condition => 'path' in piece

/** A filter as people read it, from one of a list, a saved view or an address. */
export const filterOf = (where: null | undefined | Where): Filter => {
  if (!where) return []
  const [[key, parts] = [], ...others] = Object.entries(where).filter(([, part]) => part)
  if (others.length === 0 && Array.isArray(parts)) {
    if (key === 'or') return parts.map(piecesOf).filter((pieces) => pieces.length > 0)
    if (key === 'and' && parts.length === 1) return filterOf(parts[0])
  }
  const pieces = piecesOf(where)
  return pieces.length > 0 ? [pieces] : []
}

const piecesOf = (where: Where): Piece[] =>
  Object.entries(where).flatMap(([key, part]): Piece[] => {
    if (Array.isArray(part)) {
      if (key === 'and') return part.flatMap(piecesOf)
      if (part.length < 2) return part.flatMap(piecesOf)
      return [{ whole: { or: part } }]
    }
    return Object.entries(part ?? {}).flatMap(([operator, value]) =>
      value === undefined ? [] : [{ operator, path: key, value }],
    )
  })

/** The filter for a list, or undefined where nothing is asked. */
export const whereOf = (filter: Filter): undefined | Where =>
  filter.length === 0 ? undefined : { or: filter.map((pieces) => ({ and: pieces.map(asWhere) })) }

const asWhere = (piece: Piece): Where =>
  isCondition(piece) ? { [piece.path]: { [piece.operator]: piece.value as never } } : piece.whole

/** The same filter, whether it comes from an address (all texts) or from a program. */
export const sameWhere = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b))
    return `{${entries.map(([key, part]) => `${key}:${plain(part)}`).join()}}`
  }
  return JSON.stringify(String(value ?? ''))
}

/** A filter in two parts: what each alternative asks, and what each asks besides. */
export type Factored = { alternatives: Filter; shared: Piece[] }

/**
 * “Mine, open, and due or undated” instead of “mine, open, due, or mine, open, undated”. Where one
 * alternative asks nothing besides, nothing is taken out: that would say something else.
 */
export const factored = (filter: Filter): Factored => {
  const [first = [], ...others] = filter
  if (others.length === 0) return { alternatives: [], shared: first }
  const isShared = (piece: Piece) =>
    others.every((pieces) => pieces.some((one) => sameWhere(one, piece)))
  const shared = first.filter(isShared)
  const alternatives = filter.map((pieces) =>
    pieces.filter((piece) => !shared.some((one) => sameWhere(one, piece))),
  )
  return alternatives.some((pieces) => pieces.length === 0)
    ? { alternatives: filter, shared: [] }
    : { alternatives, shared }
}

/** @returns what `factored` had taken apart */
export const multiplied = ({ alternatives, shared }: Factored): Filter => {
  if (alternatives.length > 0) return alternatives.map((pieces) => [...shared, ...pieces])
  return shared.length > 0 ? [shared] : []
}

/** Where a piece stands: what all ask, or in one of the alternatives; `at` past the end adds one. */
export type Spot = { alternative: 'shared' | number; at: number }

/**
 * The filter with another piece in a place, or without the one there. An alternative whose last own
 * piece goes, goes as well: it would ask for everything.
 */
export const changed = (filter: Filter, { alternative, at }: Spot, piece: null | Piece): Filter => {
  const { alternatives, shared } = factored(filter)
  const change = (pieces: readonly Piece[]): Piece[] => [
    ...pieces.slice(0, at),
    ...(piece ? [piece] : []),
    ...pieces.slice(at + 1),
  ]
  if (alternative === 'shared') return multiplied({ alternatives, shared: change(shared) })
  const known = alternatives.length > 0 ? alternatives : shared.length > 0 ? [shared] : []
  const before = alternatives.length > 0 ? shared : []
  const next = [...known, ...(alternative >= known.length ? [[]] : [])].map((pieces, index) =>
    index === alternative ? change(pieces) : pieces,
  )
  return multiplied({
    alternatives: next.filter((pieces) => pieces.length > 0),
    shared: before,
  })
}

export const sameSpot = (a: unknown, { alternative, at }: Spot): boolean => {
  const spot = a as null | Partial<Spot> | string
  return typeof spot === 'object' && spot?.alternative === alternative && spot.at === at
}

/** @returns undefined for a place past the end: there is nothing yet */
export const pieceAt = (
  { alternatives, shared }: Factored,
  { alternative, at }: Spot,
): Piece | undefined => (alternative === 'shared' ? shared[at] : alternatives[alternative]?.[at])
