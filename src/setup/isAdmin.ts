import type { PayloadRequest } from 'payload'
import { adminsOnly } from '#platform/access'

/** The set-up is the administrators' alone. */
export const isAdmin = (req: PayloadRequest): boolean => adminsOnly({ req }) === true
