import { idOf } from '#platform/fields'

/** Who a comment mentions: ids, each once. */
export const mentioned = (doc: undefined | { mentions?: unknown }): number[] => [
  ...new Set([doc?.mentions ?? []].flat().flatMap((user) => idOf(user) ?? [])),
]
