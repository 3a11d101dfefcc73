import type { CollectionSlug, PayloadRequest, ServerProps, VisibleEntities } from 'payload'
import { PREFERENCE_KEYS } from 'payload/shared'
import { contributed } from '../../parts/contributed'
import { timeZoneOf } from '../../parts/timeZone'
import { ownPreferences } from '../../shortcuts/ownPreferences'
import {
  isShortcut,
  putFirst,
  type Shortcut,
  shortcutKeys,
  shortcutsIn,
} from '../../shortcuts/shortcuts'
import { densityKey, isDenseIn } from '../ListView/density'
import { requestOf } from '../request'
import { navModel } from './model'
import { NavShell } from './NavShell'
import { navPreferencesIn } from './preferences'

type NavProps = ServerProps & {
  collectionSlug?: CollectionSlug
  docID?: number | string
  visibleEntities: VisibleEntities
}

/**
 * The navigation of every page, in the order of use. What it counts and the records that one comes back
 * to come with the page, without a request of their own.
 */
export const Nav = async ({
  collectionSlug,
  docID,
  i18n,
  payload,
  permissions,
  visibleEntities,
  ...props
}: NavProps) => {
  // Payload gives the request to most pages.
  const req = (props as { req?: PayloadRequest }).req ?? (await requestOf(payload, i18n))
  if (!req.user || !permissions) return null
  const record = recordOf(req, collectionSlug, docID)
  const preferences = await ownPreferences(req, [PREFERENCE_KEYS.NAV, densityKey, ...shortcutKeys])
  const before = shortcutsIn(req, preferences)
  const recents = record
    ? await putFirst({ list: 'recents', req, shortcut: record, shortcuts: before })
    : before.recents
  const isOpenNow = ({ collection, id }: Shortcut) =>
    collection === record?.collection && id === record.id
  const shortcuts = {
    favourites: before.favourites,
    recents: recents.filter((one) => !isOpenNow(one)),
  }
  const [model, timeZone] = await Promise.all([
    navModel({ permissions, req, shortcuts, visible: visibleEntities }),
    timeZoneOf(req),
  ])
  return (
    <NavShell
      {...navPreferencesIn(preferences)}
      isDense={isDenseIn(preferences.get(densityKey))}
      model={model}
      timeZone={timeZone}
    />
  )
}

/** The open record, if it is one that people come back to: those of work, not of a dictionary. */
const recordOf = (
  req: PayloadRequest,
  collection: CollectionSlug | undefined,
  id: number | string | undefined,
): null | Shortcut => {
  const isWork = contributed(req.payload.config)
    .of('navigation')
    .some(
      (entry) =>
        'collection' in entry &&
        entry.collection === collection &&
        (entry.section ?? 'work') === 'work',
    )
  const record = { collection, id: Number(id) }
  return isWork && req.user?.collection === 'users' && isShortcut(record) ? record : null
}
