import type { PayloadRequest } from 'payload'
import { failure, type Label } from '../i18n'

const stale: Label = {
  // The panel makes a list of what stands behind a colon.
  en: 'Somebody else has changed this meanwhile. Nothing was saved. Reload the page and change it again.',
  it: 'Nel frattempo qualcun altro ha fatto una modifica. Non è stato salvato nulla. Ricarica la pagina e rifai la tua.',
}

/**
 * Who sends the `updatedAt` that they read (the forms of the panel do) changes what they read, or
 * nothing: what somebody else changed meanwhile is not overwritten unseen.
 * @throws 409 `changed-meanwhile`
 */
export const refuseStale = ({
  now,
  read,
  req,
}: {
  now: Date
  read: unknown
  req: PayloadRequest
}): void => {
  const seen = new Date(String(read ?? '')).getTime()
  if (Number.isNaN(seen) || seen === now.getTime()) return
  const data = { updatedAt: now.toISOString() }
  throw failure({ code: 'changed-meanwhile', data, message: stale, req, status: 409 })
}
