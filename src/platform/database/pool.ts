import type { Payload } from 'payload'
import { postgresOf } from './adapter/tables'

/**
 * A database that restarts cuts the connections that lie idle; without a listener the first of them
 * would end the process. The pool opens new ones by itself.
 */
export const surviveLostConnections = (payload: Payload): void => {
  postgresOf(payload).pool.on('error', (err: Error) =>
    payload.logger.warn({ err, msg: 'Lost a connection to the database' }),
  )
}
