import type { BeforeListTableServerProps, CollectionSlug } from 'payload'
import { countUpTo } from '../../database'
import { ownPreferences } from '../../shortcuts/ownPreferences'
import { Sums } from '../ListView/Sums'
import { requestOf } from '../request'
import { arrangementIn, arrangementKey } from './arrangement'
import { forgetOrder } from './forgetOrder'
import { Views } from './index'
import { firstOfGroups } from './openingView'
import { readyMadeOf, viewsOf } from './viewsOf'

/** Above the table of a list: its views, those of everyone and those that were saved. */
export const ListViews = async (props: BeforeListTableServerProps & { viewType?: string }) => {
  const { collectionConfig, i18n, payload, searchParams, viewType } = props
  const collection = collectionConfig.slug as CollectionSlug
  const req = await requestOf(payload, i18n)
  await forgetOrder({ collection, req, searchParams })
  if (viewType === 'trash' || req.user?.collection !== 'users') return null
  const readyMade = await readyMadeOf(collection, req)
  const [ofGroups, views, preferences] = await Promise.all([
    firstOfGroups(collection, req),
    viewsOf({ collection, readyMade, req }),
    ownPreferences(req, [arrangementKey(collection)]),
  ])
  if (views.length < 2 && !collectionConfig.enableQueryPresets) return null
  const counted = new Set(readyMade.flatMap(({ isCounted, key }) => (isCounted ? [key] : [])))
  const arrangement = arrangementIn(preferences.get(arrangementKey(collection)))
  const shown = await Promise.all(
    views.map(async (view) => ({
      ...view,
      count:
        counted.has(view.key) && view.where && !arrangement.hidden.includes(view.key)
          ? await countUpTo({ collection, most: 100, req, where: view.where })
          : undefined,
    })),
  )
  const opening = ofGroups ?? readyMade.find(({ isDefault }) => isDefault)?.key ?? 'all'
  return (
    <Views arrangement={arrangement} collection={collection} opening={opening} views={shown}>
      <Sums {...props} />
    </Views>
  )
}
