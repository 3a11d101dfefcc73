import type { PayloadRequest } from 'payload'
import { notFound } from '../i18n'

/** The largest that a key of the database can be. */
const most = 2_147_483_647

/**
 * The id in an address, `/:id/…`.
 * @throws 404 for what no record can have as its id
 */
export const recordID = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id)
  if (!Number.isInteger(id) || Math.abs(id) > most) throw notFound(req)
  return id
}
