import * as z from 'zod'
import { isRecordID } from '../fields/recordID'

/** The id of a record, in a body. */
export const anID = z.custom<number>(isRecordID)

/** The address `/:id/…` of a record; what no record can have as its id is not found. */
export const ofRecord = z.object({ id: z.coerce.number().refine(isRecordID) })

/** An object whose fields are somebody else's to check. */
export const anyObject = z.custom<Record<string, unknown>>(
  // As it came: `z.record` leaves the name `__proto__` out, and a filter without it means more.
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** Anything, or nothing: what it may be is told by who uses it. */
export const anything = z.unknown().optional()

/** The text of a query, cut off where it is longer; an empty one where there is none. */
export const shortText = (most: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => String(value ?? '').slice(0, most))
