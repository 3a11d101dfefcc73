import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterOperationHook } from 'payload'
import { transactionOf } from '../database'
import { failure } from '../i18n'
import { onEveryCollection } from './onEveryCollection'
import { setWise } from './rules'

type Bulk = { errors?: { id: number | string; isPublic?: boolean; message: string }[] }

/**
 * A change of many goes on after a record that is refused. If it was the database that refused it (a
 * value that is taken), it keeps nothing of the whole change, and Payload would tell of records that
 * were changed.
 * @throws 400 `nothing-changed`, with the records that were refused and why
 */
const tellNothingChanged: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  const { errors } = (result ?? {}) as Bulk
  if (operation !== 'update' || !Array.isArray(errors) || errors.length === 0) return result
  const db = await transactionOf(req)
  try {
    await db.execute(sql`SELECT 1`)
    return result
  } catch {
    const told = errors
      .filter(({ isPublic }) => isPublic)
      .map(({ id, message }) => ({ id, message }))
    throw failure({
      code: 'nothing-changed',
      data: { refused: told },
      message: {
        en: `Nothing was changed, because of one record: ${told[0]?.message ?? ''}`,
        it: `Non è stato modificato nulla, a causa di un record: ${told[0]?.message ?? ''}`,
      },
      req,
    })
  }
}

// It is about changes of many that Payload makes.
setWise(tellNothingChanged)

/** It comes last: the change is whole by then. */
export const withWholeChanges = onEveryCollection('afterOperation', tellNothingChanged, 'last')
