/** How large a filter from outside may be. Its codes are in docs/api.md. */
export const filterLimits = {
  /** Comparisons in all its branches together; each value of `all` and each word of a text is one. */
  conditions: 250,
  /** `and` and `or` within each other. */
  nesting: 10,
  /** Values that fields are compared with, in all its lists together. */
  values: 2_000,
} as const
