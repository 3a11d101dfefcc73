import type { Payload, TypedUser } from 'payload'

/** Whose long work it is: a person, or a program. */
export type Maker = { apiClient?: unknown; createdBy?: unknown }

const idIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value

/**
 * Who asked for a piece of long work, as they would log in now: jobs act with these rights.
 * @returns null for who is blocked, or gone
 */
export const loginOf = async (payload: Payload, record: Maker): Promise<null | TypedUser> => {
  const collection = record.apiClient ? 'api-clients' : 'users'
  const id = Number(idIn(record.apiClient ?? record.createdBy) ?? Number.NaN)
  if (!Number.isInteger(id)) return null
  // A job is nobody: it looks up whose rights it has.
  const found = await payload.findByID({
    collection,
    depth: 1,
    disableErrors: true,
    id,
    overrideAccess: true,
  })
  return found && !found.blocked ? ({ ...found, collection } as TypedUser) : null
}
