import type { CollectionBeforeValidateHook, FieldHook } from 'payload'
import { idOf } from '../fields/idOf'
import { fieldFailure } from '../i18n/errors'

type Allowed = { constraint?: null | string; users?: null | unknown[] }
export type ViewOperation = 'delete' | 'read' | 'update'
type View = { access?: Partial<Record<ViewOperation, Allowed>>; isShared?: boolean | null }

const idsOf = (allowed: Allowed | undefined): number[] =>
  [...new Set((allowed?.users ?? []).flatMap((user) => idOf(user) ?? []))].sort((a, b) => a - b)

/** Those who may delete a view own it: first of all who made it. */
const owns = (view: View, user: { id: number } | null): boolean =>
  !view.access?.delete ||
  view.access.delete.constraint === 'everyone' ||
  Boolean(user && idsOf(view.access.delete).includes(user.id))

const isSame = (before: Allowed | undefined, said: Allowed): boolean => {
  const constraint = before?.constraint ?? 'onlyMe'
  if ((said.constraint ?? constraint) !== constraint) return false
  return constraint !== 'specificUsers' || !said.users || `${idsOf(said)}` === `${idsOf(before)}`
}

/**
 * Others who may change a view change what it shows; whom it is for is its owner's to say.
 * @throws 400 where somebody else says it
 */
export const keepsSharing: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = (originalDoc ?? {}) as View
  const user = req.user as { id: number } | null
  const { access, isShared } = (data ?? {}) as View
  const said = Object.entries(access ?? {}) as [ViewOperation, Allowed | undefined][]
  if (operation === 'create' || owns(before, user)) {
    for (const [, one] of said)
      if (user && one?.constraint === 'specificUsers') one.users = withUser(one, user)
    return data
  }
  const isKept = said.every(([name, one]) => isSame(before.access?.[name], one ?? {}))
  if (isKept && (isShared ?? before.isShared ?? false) === (before.isShared ?? false)) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: 'Only who made this view says whom it is for.',
      it: 'Solo chi ha creato questa vista decide con chi è condivisa.',
    },
    path: 'access',
    req,
  })
}

/**
 * In the place of Payload's hook of the people who may see, change or delete a view, which puts whoever saves
 * it in the place of its owner.
 */
export const keepsPeople =
  (of: ViewOperation): FieldHook =>
  ({ data, operation, originalDoc, req }) => {
    const before = (originalDoc ?? {}) as View
    const user = req.user as { id: number } | null
    if (operation === 'update' && !owns(before, user)) return idsOf(before.access?.[of])
    const said = (data as undefined | View)?.access?.[of]
    // As they were.
    if (!user || !said?.constraint || said.constraint === 'everyone') return undefined
    return said.constraint === 'specificUsers' ? withUser(said, user) : [user.id]
  }

/** Payload refuses a view that leaves its owner out. */
const withUser = (said: Allowed, user: { id: number }): number[] => [
  ...new Set([...idsOf(said), user.id]),
]
