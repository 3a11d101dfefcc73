import type { CollectionSlug, PayloadRequest } from 'payload'
import { contributed } from '../../parts/contributed'
import type { Counts } from './store'

type CountArgs = { collection: CollectionSlug; id: number; req: PayloadRequest }

/** How many records the tabs of a record list, as far as the person may see them, by their paths. */
export const countTabs = async ({ collection, id, req }: CountArgs): Promise<Counts> => {
  const tabs = contributed(req.payload.config)
    .of('tabs')
    .filter(({ on }) => on.includes(collection))
  const counted = await Promise.all(
    tabs.map(async ({ count, path }): Promise<[string, number][]> => {
      if (!count) return []
      const { totalDocs } = await req.payload.count({
        collection: count.collection,
        disableErrors: true,
        overrideAccess: false,
        req,
        user: req.user,
        where: count.where({ collection, id }),
      })
      return [[path, totalDocs]]
    }),
  )
  return Object.fromEntries(counted.flat())
}
