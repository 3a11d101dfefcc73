import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'

/**
 * Under a name that nobody outside knows: then what is sent is never taken for it, and a copy of a filter
 * (which has no symbols) still has it. Pages and API, bundles of their own, share the name.
 */
const shared = globalThis as { [key: symbol]: unknown }
const key = Symbol.for('crm.where')
shared[key] ??= `where ${randomUUID()}`
const own = shared[key] as string

/**
 * A filter in place of the operand of a comparison: Payload checks the comparison as it stands, by the
 * rights of who asks, and the database gets this filter, which may say what nobody may ask (a right,
 * behind a relation).
 * @example { id: { exists: inPlace({ 'lead.owner': { equals: 7 } }) } }
 */
export const inPlace = (where: Where) => ({ [own]: where })

/** Whether an operand is a filter in its place. */
export const isInPlace = (value: unknown): value is Record<string, Where> =>
  typeof value === 'object' && value !== null && own in value

/** The filter with those in the place of what they stand for; the very same one where there is none. */
export const writtenOut = (where: Where): Where => (hasOwn(where) ? replace(where) : where)

const hasOwn = (where: Where): boolean =>
  Object.values(where).some((value) =>
    Array.isArray(value) ? value.some(hasOwn) : Object.values(value ?? {}).some(isInPlace),
  )

const replace = (where: Where): Where => ({
  and: Object.entries(where).map(([key, value]): Where => {
    if (Array.isArray(value)) return { [key]: value.map(writtenOut) }
    const meant = Object.values(value ?? {}).find(isInPlace)?.[own]
    return meant ? writtenOut(meant) : { [key]: value }
  }),
})
