import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { User } from '#payload-types'

type RequestAsArgs = {
  payload: Payload
  /** In whose transaction it is asked. */
  within?: Pick<PayloadRequest, 'transactionID'>
}

/** A request of somebody else, to ask what that person may see. It answers nobody. */
export const requestAs = (
  user: User,
  { payload, within }: RequestAsArgs,
): Promise<PayloadRequest> =>
  createLocalReq(
    {
      req: within?.transactionID === undefined ? {} : { transactionID: within.transactionID },
      user: { ...user, collection: 'users' },
    },
    payload,
  )
