import type { AfterErrorHook, CollectionSlug, PayloadRequest } from 'payload'
import { recordAudit } from '../audit'
import { accessibleIDs, answerInstead } from '../database'
import { fieldFailure } from '../i18n'
import { contributed } from '../parts/contributed'
import { countTry, tooManyTries } from '../tries'
import { type TakenValue, takenValueOf } from './takenValues'

/** Taken values that one login may come upon: whoever tries keys out learns few, and waits. */
const limit = { minutes: 1, most: 60 }

/** The record that has the value, in the trash perhaps. */
type Holder = { id: number; isTrashed: boolean; title: string }

/**
 * Names the record that has a value already, to who may see it. If it is hidden the answer stays as it
 * is, and the record's own history tells of it to who may read that.
 */
export const tellTaken: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const value = takenValueOf(error)
  if (!value || !req.user) return
  const { collection, path } = value
  const limits = [{ ...limit, key: `taken:${req.user.collection}:${req.user.id}` }]
  if ((await countTry(req.payload, limits)).size > 0) {
    return answerInstead({ failure: tooManyTries(req), graphqlResult })
  }
  const holder = await holderOf(value, req)
  if (!holder) return
  const slug = collection as CollectionSlug
  const seen = await accessibleIDs({ collection: slug, ids: [holder.id], req, trash: true })
  if (!seen.has(holder.id)) return note({ holder, req, value })
  const message = messageOf(holder)
  return answerInstead({
    failure: fieldFailure({ collection, message, path, req }),
    graphqlResult,
  })
}

const messageOf = ({ isTrashed, title }: Holder) =>
  isTrashed
    ? {
        en: `“${title}” has this value and is in the trash: restore it, or delete it for good.`,
        it: `«${title}» ha già questo valore ed è nel cestino: ripristinalo, o eliminalo definitivamente.`,
      }
    : {
        en: `“${title}” has this value already.`,
        it: `«${title}» ha già questo valore.`,
      }

const holderOf = async (
  { collection, path, value }: TakenValue,
  req: PayloadRequest,
): Promise<Holder | null> => {
  if (value === null || value === undefined) return null
  const { config } = req.payload.collections[collection as CollectionSlug]
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 1,
    // Whether the asker may see it is asked next.
    overrideAccess: true,
    pagination: false,
    req,
    trash: true,
    where: { [path]: { equals: value } },
  })
  // Of any collection: only what every record may have is looked at.
  const doc = docs[0] as (Record<string, unknown> & { id: number }) | undefined
  if (!doc) return null
  const title = doc[config.admin.useAsTitle ?? 'id'] ?? doc.id
  return { id: Number(doc.id), isTrashed: Boolean(doc.deletedAt), title: String(title) }
}

type NoteArgs = { holder: Holder; req: PayloadRequest; value: TakenValue }

const note = async ({ holder, req, value: { collection, path } }: NoteArgs): Promise<void> => {
  const audited = contributed(req.payload.config)
    .of('audited')
    .find((one) => one.collection === collection)
  if (!audited) return
  const record = { field: audited.field, id: holder.id }
  await recordAudit({
    entries: [{ action: 'taken', changes: [{ path }], record, title: holder.title }],
    req,
  })
}
