import type { UploadConfig } from 'payload'

/** A file of people leaves to be saved, as what it says it is, and nobody on the way keeps it. */
export const fileHeaders: NonNullable<UploadConfig['modifyResponseHeaders']> = ({ headers }) => {
  headers.set('Content-Disposition', 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cache-Control', 'private, no-store')
  return headers
}
