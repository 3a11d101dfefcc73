import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database'
import { failure } from '../i18n'
import { openSet, type Step } from './openSet'

/** The header by which a client gives the step that it asks for a key, to take it back by. */
export const undoHeader = 'Undo-Key'

const mostKey = 200

/**
 * The key of the step in the request's header; null without one.
 * @throws 400 for one that is too long
 */
export const undoKeyOf = (req: PayloadRequest): null | string => {
  // A request of the Local API has no headers of anybody.
  const key = req.headers?.get?.(undoHeader)?.trim()
  if (!key) return null
  if (key.length <= mostKey) return key
  throw failure({
    code: 'wrong-field',
    data: { field: undoHeader },
    message: {
      en: `“${undoHeader}” has ${mostKey} characters at most.`,
      it: `«${undoHeader}» ha al massimo ${mostKey} caratteri.`,
    },
    req,
  })
}

type UndoableArgs<T> = Omit<Step, 'key'> & {
  /** @default that of the request's header; without either it is an ordinary change */
  key?: string
  work: () => Promise<T>
}

/**
 * Does a step in one transaction, in such a way that it can be taken back: `POST /api/undo` with its key.
 * What it enqueues waits until the offer to take it back is over (`enqueue`).
 * @example undoable({ kind: 'reopen', req, work: () => reopenNow({ id, req }) })
 */
export const undoable = <T>({ key, work, ...step }: UndoableArgs<T>): Promise<T> =>
  inTransaction({
    req: step.req,
    run: async () => {
      const own = key ?? undoKeyOf(step.req)
      if (own) await openSet({ ...step, key: own })
      return work()
    },
  })
