import type { CollectionSlug, PayloadRequest } from 'payload'
import { type Label, languageOf, textsIn } from '../../i18n/languages'
import { contributed } from '../../parts/contributed'
import type { ListView } from '../../parts/contributions/panel'
import { viewTexts } from './translations'
import { type SavedView, viewHref } from './view'

/** The views of a list that everyone has, as far as they are for the person who asks. */
export const readyMadeOf = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<ListView[]> => {
  const all = contributed(req.payload.config)
    .of('listViews')
    .filter(({ on }) => on === collection)
  const isShown = await Promise.all(all.map(({ shown }) => shown?.(req) ?? true))
  return all.filter((_, at) => isShown[at])
}

/** As many as anybody keeps for one list. */
const mostSaved = 100

type ViewsArgs = { collection: CollectionSlug; readyMade: readonly ListView[]; req: PayloadRequest }

/**
 * All views of a list for the person who asks: everything, those that everyone has, those that were saved.
 * @param args.readyMade those of everyone, as `readyMadeOf` gives them
 */
export const viewsOf = async ({ collection, readyMade, req }: ViewsArgs): Promise<SavedView[]> => {
  const language = languageOf(req)
  const say = (label: Label | undefined): string => label?.[language] ?? ''
  const { config } = req.payload
  const saved = await savedOf(collection, req)
  const { defaultSort } = req.payload.collections[collection].config
  const plainSort = typeof defaultSort === 'string' ? defaultSort : undefined
  return [
    {
      help: '',
      href: viewHref({ collection, config, key: 'all', sort: plainSort, where: null }),
      key: 'all',
      label: textsIn(viewTexts, language).all,
      sort: plainSort,
      where: null,
    },
    ...readyMade.map(({ help, key, label, sort, where }) => ({
      help: say(help),
      href: viewHref({ collection, config, key, sort, where }),
      key,
      label: say(label),
      sort,
      where,
    })),
    ...saved.map(({ access, columns, groupBy, id, title, where }) => ({
      help: '',
      href: viewHref({ collection, config, key: `preset-${id}`, preset: id, where: null }),
      key: `preset-${id}`,
      label: title,
      preset: { access, columns, groupBy, id },
      where: where ?? null,
    })),
  ]
}

const savedOf = async (collection: CollectionSlug, req: PayloadRequest) => {
  const { enableQueryPresets } = req.payload.collections[collection].config
  if (!enableQueryPresets) return []
  const { docs } = await req.payload.find({
    collection: 'payload-query-presets',
    depth: 0,
    limit: mostSaved,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'title',
    user: req.user,
    where: { isTemp: { not_equals: true }, relatedCollection: { equals: collection } },
  })
  // Payload's own types of what a view keeps are any JSON.
  return docs as unknown as (Pick<
    NonNullable<SavedView['preset']>,
    'access' | 'columns' | 'groupBy' | 'id'
  > & {
    title: string
    where?: SavedView['where']
  })[]
}
