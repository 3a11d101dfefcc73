/** Where a person's row height is kept among Payload's preferences. */
export const densityKey = 'crm-density'

/** @param value what the preference holds: anything */
export const isDenseIn = (value: unknown): boolean =>
  (value as null | { isDense?: unknown } | undefined)?.isDense === true
