import { APIError, type PayloadRequest } from 'payload'
import { advance } from './advance'
import { closingStatus } from './closingOutcome'

/** What became of one of them. */
export type CloseResult = {
  /** The stable code of what went wrong, such as `activity-closed`. */
  code?: string
  id: number
  /** What went wrong, in the user's language. */
  message?: string
  result: 'already-closed' | 'closed' | 'failed' | 'gone' | 'not-allowed'
}

type CloseManyArgs = {
  ids: number[]
  /** One for each opened dialog: sent again, it gives the same results. */
  key: string
  /** Added to the note of each. */
  note?: string
  /** Id of the outcome; it must lead to a closed status. */
  outcome: number
  req: PayloadRequest
}

/**
 * Closes activities one by one, each with its own result and in its own transaction: what was
 * closed stays closed, whatever becomes of the others. The same key twice closes nothing twice.
 * @throws 400 on `outcome`: then none is touched
 */
export const closeMany = async ({
  ids,
  key,
  note,
  outcome,
  req,
}: CloseManyArgs): Promise<CloseResult[]> => {
  // Refuses it before any of them is touched.
  await closingStatus({ outcome, req })
  const results: CloseResult[] = []
  for (const id of new Set(ids)) results.push(await closeOne({ id, key, note, outcome, req }))
  return results
}

const closeOne = async ({
  id,
  ...args
}: Omit<CloseManyArgs, 'ids'> & { id: number }): Promise<CloseResult> => {
  try {
    await advance({ ...args, depth: 0, how: 'close', id })
    return { id, result: 'closed' }
  } catch (error) {
    // What is nobody's fault is told as such, and the others go on.
    if (!(error instanceof APIError)) {
      args.req.payload.logger.error({ err: error, msg: `Activity ${id} could not be closed` })
      return { id, result: 'failed' }
    }
    return { ...wordsOf(error), id, result: resultOf(error) }
  }
}

const resultOf = ({ data, status }: APIError): CloseResult['result'] => {
  if (data?.code === 'activity-closed') return 'already-closed'
  if (status === 403) return 'not-allowed'
  return status === 404 ? 'gone' : 'failed'
}

const wordsOf = ({ data, message }: APIError): Pick<CloseResult, 'code' | 'message'> => {
  const { code, errors = [] } = (data ?? {}) as {
    code?: string
    errors?: { message: string }[]
  }
  return { ...(code ? { code } : {}), message: errors[0]?.message ?? message }
}
