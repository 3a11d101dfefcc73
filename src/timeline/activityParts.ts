import type { Activity } from '#payload-types'

/** A relation as the API gives it at depth 1; null where there is none or none that may be seen. */
export const related = <T extends { id: number }>(
  value: null | number | T | undefined,
): null | T => (value && typeof value === 'object' ? value : null)

/** The id of a relation, populated or not. */
export const relatedID = (value: { id: number } | null | number | undefined): null | number =>
  value && typeof value === 'object' ? value.id : (value ?? null)

export const isClosed = ({ state }: Activity): boolean => state === 'done' || state === 'cancelled'

/** A key for one opened dialog; `crypto.randomUUID` is missing where the page is not on https. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
