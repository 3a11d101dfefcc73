import type { Payload, PayloadRequest } from 'payload'
import { isOpen } from '#activities'
import type { Activity, User } from '#payload-types'
import { requestAs } from '#platform/access'
import { idOf } from '#platform/fields'
import type { Language } from '#platform/i18n'
import type { ReminderMail } from './findMails'
import { languageOfUser } from './languageOfUser'

type Reader = { activity: Activity; language: Language; req: PayloadRequest; user: User }

/**
 * Who a mail goes to, as things are now: null when the reminder was dismissed, put off or handed over
 * meanwhile, the activity is closed, or its assignee is blocked, wants no mail, or may no longer see it.
 */
export const readerOf = async ({
  mail: { activity: id, remindAt },
  payload,
}: {
  mail: ReminderMail
  payload: Payload
}): Promise<null | Reader> => {
  const found = await payload.findByID({
    collection: 'activities',
    depth: 0,
    disableErrors: true,
    id,
    // A job has no user of its own; what the reader may see is asked below, as the reader.
    overrideAccess: true,
  })
  const assignee = idOf(found?.assignee)
  if (!found || assignee === null) return null
  if (!found.remindAt || Date.parse(found.remindAt) !== Date.parse(remindAt)) return null
  if (!isOpen(found.state)) return null
  const user = await payload.findByID({
    collection: 'users',
    depth: 1,
    disableErrors: true,
    id: assignee,
    // As above.
    overrideAccess: true,
  })
  if (!user || user.blocked || !user.reminders?.byMail) return null
  const req = await requestAs(user, { payload })
  const activity = await payload.findByID({
    collection: 'activities',
    depth: 1,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return activity && { activity, language: await languageOfUser(req, assignee), req, user }
}
