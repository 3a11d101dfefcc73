import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { exportRight } from './rights'

/** Lists of ids come from the database in any order. */
const inOrder = (_key: string, value: unknown): unknown =>
  Array.isArray(value) && value.every((each) => typeof each === 'number')
    ? [...value].sort((a, b) => a - b)
    : value

/**
 * A short mark of what this person may export of a collection and read of all others, whose names
 * stand in its rows: what was written with other rights than those of now has another mark.
 */
export const rightsMark = async (target: CollectionSlug, req: PayloadRequest): Promise<string> => {
  const reads = await Promise.all(
    req.payload.config.collections.map(async ({ access, slug }) => [
      slug,
      await access.read({ req }),
    ]),
  )
  const rights = JSON.stringify([await exportRight(target, req), reads], inOrder)
  return createHash('sha256').update(rights).digest('hex').slice(0, 16)
}
