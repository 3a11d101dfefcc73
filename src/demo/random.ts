/** Chance that always falls the same way: the same name gives the same sequence. */
export type Random = {
  /** True in `share` of the cases (0–1). */
  chance: (share: number) => boolean
  /** Whole number, both ends included. */
  int: (min: number, max: number) => number
  pick: <T>(list: readonly T[]) => T
  /** Some of the list, each once, in its order. */
  sample: <T>(list: readonly T[], count: number) => T[]
  /** One of the keys, as often as its weight says. */
  weighted: <K extends string>(weights: Partial<Record<K, number>>) => K
}

/** A number from 0 up to 1 at each call (mulberry32, public domain). */
const generator = (name: string): (() => number) => {
  let state = 0x9e3779b9
  for (const char of name) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Each part of the sample company has its own, so that a change in one leaves the others alone. */
export const createRandom = (name: string): Random => {
  const next = generator(name)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  // The index is always inside: the lists of the sample company are never empty.
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const places = new Set<number>()
    while (places.size < Math.min(count, list.length)) places.add(int(0, list.length - 1))
    return list.filter((_, index) => places.has(index))
  }
  const weighted = <K extends string>(weights: Partial<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return (entries.at(-1) as [K, number])[0]
  }
  return { chance: (share) => next() < share, int, pick, sample, weighted }
}
