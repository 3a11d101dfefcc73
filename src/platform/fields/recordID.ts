import type { PayloadRequest } from 'payload'
import { notFound } from '../i18n'

/** The largest that a key of the database can be. */
const most = 2_147_483_647

/** Whether a record could have this as its id: anything else is no question for the database. */
export const isRecordID = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= most

/**
 * The id in an address, `/:id/…`.
 * @throws 404 for what no record can have as its id
 */
export const recordID = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id)
  if (!isRecordID(id)) throw notFound(req)
  return id
}
