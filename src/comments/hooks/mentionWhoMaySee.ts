import type { PayloadRequest } from 'payload'
import type { User } from '#payload-types'
import { requestAs } from '#platform/access'
import { accessibleIDs } from '#platform/database'
import { isRecordID } from '#platform/fields'
import { failure, type Label } from '#platform/i18n'
import { asHook } from '#platform/records'
import { mentioned } from '../mentioned'
import { commented, type RecordName, recordSent } from '../record'

/**
 * Only people who may see the record are mentioned, and none that is blocked. Who was mentioned before
 * may stay.
 * @throws 400 `mention-unknown`, `mention-blocked`, `mention-cannot-see`, with `data.users`
 */
export const mentionWhoMaySee = asHook(async ({ drafts, req }) => {
  const subjects = commented(req)
  for (const { before, data } of drafts) {
    if (!Array.isArray(data.mentions)) continue
    // Anything that is no user is the field's own to refuse.
    const ids = mentioned(data)
    if (!ids.every(isRecordID)) continue
    data.mentions = ids
    const known = mentioned(before)
    const added = ids.filter((id) => !known.includes(id))
    const record = recordSent(data.record, subjects)?.record
    if (added.length > 0 && record) await refuseUnfit({ ids: added, record, req })
  }
})

type UnfitArgs = { ids: number[]; record: RecordName; req: PayloadRequest }

const refuseUnfit = async ({ ids, record, req }: UnfitArgs): Promise<void> => {
  const { docs: users } = await req.payload.find({
    collection: 'users',
    depth: 1,
    limit: ids.length,
    // Their groups decide what they see, and are for nobody's eyes here.
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  const found = new Set(users.map(({ id }) => id))
  const absent = ids.filter((id) => !found.has(id))
  if (absent.length > 0) throw refusal(req, 'mention-unknown', absent, unknown)
  const blocked = users.filter((user) => user.blocked)
  if (blocked.length > 0) throw refusalOf(req, 'mention-blocked', blocked, isBlocked)
  const blind: User[] = []
  for (const user of users) if (!(await maySee(user, record, req))) blind.push(user)
  if (blind.length > 0) throw refusalOf(req, 'mention-cannot-see', blind, cannotSee)
}

const maySee = async (
  user: User,
  { relationTo: collection, value }: RecordName,
  { payload, transactionID }: PayloadRequest,
): Promise<boolean> => {
  const req = await requestAs(user, { payload, within: { transactionID: await transactionID } })
  return (await accessibleIDs({ collection, ids: [value], req })).has(value)
}

const unknown: Label = {
  en: 'Somebody whom you mention is no user of this CRM.',
  it: 'Una delle persone menzionate non è un utente di questo CRM.',
}

type Told = (names: string, many: boolean) => Label

const isBlocked: Told = (names, many) => ({
  en: `${names} ${many ? 'are' : 'is'} blocked and cannot be mentioned.`,
  it: many
    ? `${names} sono bloccati e non si possono menzionare.`
    : `${names} è bloccato e non si può menzionare.`,
})

const cannotSee: Told = (names, many) => ({
  en: `${names} may not see this record, so you cannot mention ${many ? 'them' : 'this person'} here.`,
  it: many
    ? `${names} non possono vedere questo record: non puoi menzionarli qui.`
    : `${names} non può vedere questo record: non puoi menzionare questa persona qui.`,
})

const refusalOf = (req: PayloadRequest, code: string, users: User[], told: Told) => {
  const list = (language: 'en' | 'it') =>
    new Intl.ListFormat(language).format(users.map(({ name }) => name))
  const many = users.length > 1
  return refusal(
    req,
    code,
    users.map(({ id }) => id),
    { en: told(list('en'), many).en, it: told(list('it'), many).it },
  )
}

const refusal = (req: PayloadRequest, code: string, users: number[], message: Label) =>
  failure({ code, data: { users }, message, req })
