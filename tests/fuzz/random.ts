/** The same requests on every run of a seed: mulberry32. */
export type Random = {
  chance: (share: number) => boolean
  one: <T>(list: readonly T[]) => T
  /** From 0 to less than this. */
  upTo: (end: number) => number
}

export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (end: number) => Math.floor(next() * end)
  return {
    chance: (share) => next() < share,
    // The lists are never empty.
    one: (list) => list[upTo(list.length)] as never,
    upTo,
  }
}
