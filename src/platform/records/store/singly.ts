import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionSlug,
  isolateObjectProperty,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { databaseCode, transactionOf } from '../../database'
import { messageOf } from '../../i18n/errors'
import type { Label } from '../../i18n/languages'
import type { CheckedRecord } from '../check'
import type { Problem } from '../rules'

type WriteArgs = {
  collection: CollectionSlug
  overrideAccess: boolean
  record: CheckedRecord
  req: PayloadRequest
}

/**
 * Lets Payload write one record, with all its hooks, inside the open transaction. What it refuses
 * costs that record alone: its problems are added to it.
 * @returns its id; null where it was refused
 */
export const writeSingly = async (args: WriteArgs): Promise<null | number> => {
  const { record } = args
  const { problems, value } = await trySingly({
    req: args.req,
    run: (req) => write({ ...args, req }),
  })
  record.problems.push(...problems)
  return value
}

/**
 * Does something with one record inside the open transaction. What is refused costs that record alone.
 * @param run gets a request of its own, in the same transaction
 * @returns what it gave, or the problems and null
 * @throws what is no fault of the record
 */
export const trySingly = async <T>({
  req,
  run,
}: {
  req: PayloadRequest
  run: (req: PayloadRequest) => Promise<T>
}): Promise<{ error?: unknown; problems: Problem[]; value: null | T }> => {
  const own = isolateObjectProperty(req, 'transactionID')
  // An operation that fails rolls its transaction back, but not one whose number it has to wait for.
  own.transactionID = Promise.resolve(req.transactionID as number | string)
  const db = await transactionOf(req)
  await db.execute(sql`SAVEPOINT crm_record`)
  try {
    const value = await run(own)
    await db.execute(sql`RELEASE SAVEPOINT crm_record`)
    return { problems: [], value }
  } catch (error) {
    await db.execute(sql`ROLLBACK TO SAVEPOINT crm_record`)
    const problems = problemsOf(error)
    if (problems.length === 0) throw error
    return { error, problems, value: null }
  }
}

const write = async ({ collection, overrideAccess, record, req }: WriteArgs): Promise<number> => {
  const options = {
    collection,
    // Whatever the collection is, its own validation says what its data must be.
    data: record.given as never,
    depth: 0,
    overrideAccess,
    req,
    user: req.user,
  }
  const doc =
    record.id === undefined
      ? // Whoever calls `createRecords` or `updateRecords` says it; their own default is false.
        await req.payload.create({ ...options })
      : await req.payload.update({ ...options, id: record.id })
  return Number(doc.id)
}

const refused: Label = {
  en: 'The database refuses this record.',
  it: 'Il database rifiuta questo record.',
}

/** What went wrong with the record itself; empty for what is no fault of its own. */
export const problemsOf = (error: unknown): Problem[] => {
  if (error instanceof ValidationError) {
    const { errors } = error.data
    const own = errors.length === 1 ? messageOf(error) : undefined
    return errors.map(({ message, path }) => ({ message: own ?? inBoth(message), path }))
  }
  if (error instanceof APIError && error.status < 500) {
    const isForbidden = error.status === 403
    const message = messageOf(error) ?? inBoth(error.message)
    return [{ ...(isForbidden && { isForbidden }), message, path: '' }]
  }
  return /^(22|23|54)/.test(databaseCode(error)) ? [{ message: refused, path: '' }] : []
}

/** Payload says it in the language of the request alone. */
const inBoth = (message: string): Label => ({ en: message, it: message })
