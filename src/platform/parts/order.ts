import type { Part } from './part'

/**
 * The parts in an order in which each comes after those that it needs, else as they are given.
 * @throws a sentence for people when a part is there twice, missing, or needs itself by way of others
 */
export const orderParts = (parts: readonly Part[]): Part[] => {
  const bySlug = new Map(parts.map((part) => [part.slug, part]))
  const twice = parts.find((part) => bySlug.get(part.slug) !== part)
  if (twice) throw new Error(`payload.config.ts names the part “${twice.slug}” twice: keep one.`)
  const ordered: Part[] = []
  const take = (part: Part, way: readonly string[]): void => {
    if (ordered.includes(part)) return
    if (way.includes(part.slug)) {
      const circle = [...way.slice(way.indexOf(part.slug)), part.slug].join(' → ')
      throw new Error(`These parts need each other in a circle: ${circle}.`)
    }
    for (const slug of part.needs) {
      const needed = bySlug.get(slug)
      if (!needed) {
        throw new Error(
          `The part “${part.slug}” needs “${slug}”, which payload.config.ts does not name: add it, or take “${part.slug}” out.`,
        )
      }
      take(needed, [...way, part.slug])
    }
    ordered.push(part)
  }
  for (const part of parts) take(part, [])
  return ordered
}

/** The slugs of the parts that are on; one that rests on a part that is off is off as well. */
export const enabledParts = (ordered: readonly Part[]): Set<string> => {
  const on = new Set<string>()
  for (const { enabled, needs, slug } of ordered) {
    if (enabled && needs.every((one) => on.has(one))) on.add(slug)
  }
  return on
}

/**
 * The parts without some of them, and without those that rest on them.
 * @param leftOut slugs; `migrations` stands for all parts that bring migrations of their own
 */
export const withoutParts = (parts: readonly Part[], leftOut: readonly string[]): Part[] => {
  const out = new Set(leftOut)
  return orderParts(parts).filter(({ brings, needs, slug }) => {
    const isOut =
      out.has(slug) ||
      needs.some((one) => out.has(one)) ||
      (out.has('migrations') && brings.migrations !== undefined)
    if (isOut) out.add(slug)
    return !isOut
  })
}
