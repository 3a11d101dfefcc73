import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { isOpen } from '#activities'
import type { Activity, User } from '#payload-types'
import { idOf } from '#platform/fields'
import { defaultLanguage, type Language, languages } from '#platform/i18n'
import { settingsOf } from '#settings'
import { languagePreference } from '../languagePreference'
import type { ReminderMail } from './findMails'

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
  const reader: TypedUser = { ...user, collection: 'users' }
  const req = await createLocalReq({ user: reader }, payload)
  const activity = await payload.findByID({
    collection: 'activities',
    depth: 1,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
    user: reader,
  })
  return activity && { activity, language: await languageOfUser(req, assignee), req, user }
}

/**
 * The language in which a person reads the panel: the bell keeps it as their preference. Who was never
 * there gets the company's.
 */
const languageOfUser = async (req: PayloadRequest, user: number): Promise<Language> => {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    depth: 0,
    limit: 1,
    // A preference is its owner's alone, and the job acts for that person.
    overrideAccess: true,
    pagination: false,
    req,
    where: {
      key: { equals: languagePreference },
      'user.relationTo': { equals: 'users' },
      'user.value': { equals: user },
    },
  })
  const value = docs[0]?.value as unknown
  const known = languages.find((language) => language === value)
  return known ?? (await settingsOf(req)).language ?? defaultLanguage
}
