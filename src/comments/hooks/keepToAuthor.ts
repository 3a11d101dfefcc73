import { isDeepStrictEqual } from 'node:util'
import { idOf } from '#platform/fields'
import { failure } from '#platform/i18n'
import { asHook, type Data } from '#platform/records'
import { mentioned } from '../mentioned'

const says = (before: Data, data: Data): boolean =>
  (data.text !== undefined && data.text !== before.text) ||
  (data.mentions !== undefined && !isDeepStrictEqual(mentioned(data), mentioned(before)))

/**
 * What somebody wrote is changed by nobody else, admins included; whoever may change the record pins it.
 * @throws 403 `not-the-author`
 */
export const keepToAuthor = asHook(({ drafts, req }) => {
  const { user } = req
  // The system writes what it must.
  if (!user) return
  const self = user.collection === 'users' ? Number(user.id) : null
  const foreign = drafts.some(
    ({ before, data }) =>
      before && says(before, data) && (self === null || idOf(before.author) !== self),
  )
  if (!foreign) return
  throw failure({
    code: 'not-the-author',
    message: {
      en: 'Only who wrote this comment may change it.',
      it: 'Solo chi ha scritto questo commento può modificarlo.',
    },
    req,
    status: 403,
  })
})
