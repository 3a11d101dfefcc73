import type { CollectionSlug, PayloadRequest } from 'payload'
import * as z from 'zod'
import { ownPreferences, ownWhere } from './ownPreferences'

/** A record that somebody comes back to. */
export type Shortcut = { collection: CollectionSlug; id: number }

/** The records that a person marked, and those that they opened last: the last one first. */
export type Shortcuts = { favourites: Shortcut[]; recents: Shortcut[] }

type List = keyof Shortcuts

/** Payload's preferences keep them, under these keys. */
const keys: Record<List, string> = { favourites: 'crm-favourites', recents: 'crm-recents' }

/** How many are kept. */
const most: Record<List, number> = { favourites: 20, recents: 8 }

/** Ids are numbers of 32 bits: a larger one names no record, and no query takes it. */
const stored = z.object({ collection: z.string(), id: z.int32().positive() })

export const isShortcut = (value: unknown): value is Shortcut => stored.safeParse(value).success

const isSame = (a: Shortcut, b: Shortcut): boolean => a.collection === b.collection && a.id === b.id

/** Where they are among one's preferences. */
export const shortcutKeys: readonly string[] = Object.values(keys)

/** @param preferences with `shortcutKeys` among them */
export const shortcutsIn = (
  req: PayloadRequest,
  preferences: ReadonlyMap<string, unknown>,
): Shortcuts => {
  const read = (list: List): Shortcut[] => {
    // Whoever it is may write anything there; and a collection may have gone with its part.
    return [preferences.get(keys[list]) ?? []]
      .flat()
      .filter(isShortcut)
      .filter(({ collection }) => Object.hasOwn(req.payload.collections, collection))
      .slice(0, most[list])
  }
  return { favourites: read('favourites'), recents: read('recents') }
}

/** The shortcuts of who asks; a program has none. */
export const shortcutsOf = async (req: PayloadRequest): Promise<Shortcuts> =>
  shortcutsIn(req, await ownPreferences(req, shortcutKeys))

type ChangeArgs = { list: List; req: PayloadRequest; shortcut: Shortcut; shortcuts: Shortcuts }

const keep = async ({
  list,
  req,
  value,
}: {
  list: List
  req: PayloadRequest
  value: Shortcut[]
}) => {
  const key = keys[list]
  await req.payload.db.upsert({
    collection: 'payload-preferences',
    data: { key, user: { relationTo: 'users', value: req.user?.id }, value },
    req,
    where: ownWhere(req, [key]),
  })
}

/** Puts a record at the head of a list; where it is there already nothing is written. */
export const putFirst = async ({
  list,
  req,
  shortcut,
  shortcuts,
}: ChangeArgs): Promise<Shortcut[]> => {
  const before = shortcuts[list]
  if (before[0] && isSame(before[0], shortcut)) return before
  const others = before.filter((one) => !isSame(one, shortcut))
  const value = [shortcut, ...others].slice(0, most[list])
  await keep({ list, req, value })
  return value
}

/** Takes a record off a list. */
export const takeOff = async ({
  list,
  req,
  shortcut,
  shortcuts,
}: ChangeArgs): Promise<Shortcut[]> => {
  const value = shortcuts[list].filter((one) => !isSame(one, shortcut))
  await keep({ list, req, value })
  return value
}
