import type { Mutations } from '../contributions/work'
import type { Contributed } from '../part'

/** The GraphQL mutations of all parts. */
export const composeMutations =
  (all: Contributed): Mutations =>
  (...args) =>
    Object.assign({}, ...all.of('mutations').map((mutations) => mutations(...args)))
