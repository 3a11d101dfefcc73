import { headers as requestHeaders } from 'next/headers'
import {
  createLocalReq,
  executeAuthStrategies,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { cache } from 'react'

type I18n = PayloadRequest['i18n']

/**
 * The request behind a server component that Payload gives none (cells of a list): who is logged
 * in, in their language. Worked out once for each page, whatever the number of cells.
 */
export const requestOf = cache(async (payload: Payload, i18n: unknown): Promise<PayloadRequest> => {
  const headers = await requestHeaders()
  const { user } = await executeAuthStrategies({ headers, payload })
  return createLocalReq(
    // Cells get the language as the client's half of the very same object.
    { req: { headers, i18n: i18n as I18n }, user: user as TypedUser },
    payload,
  )
})
