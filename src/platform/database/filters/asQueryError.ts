import type { APIError } from 'payload'

/** By this name Payload's lists know a filter that they show as an empty table, not as a broken page. */
export const asQueryError = (error: APIError): APIError =>
  Object.assign(error, { name: 'QueryError' })
