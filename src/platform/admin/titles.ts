import DataLoader from 'dataloader'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { cache } from 'react'
import { isRecordID } from '../fields/recordID'
import { recordPath } from './adminPath'
import { requestOf } from './request'

/** What a cell shows of a related record. */
export type RecordTitle = {
  colour?: null | string
  /** Where it opens; missing where the user's navigation hides it. */
  href?: string
  icon?: null | string
  id: number
  title: string
}

type Row = { colour?: null | string; icon?: null | string; id: number } & Record<string, unknown>
type Loader = DataLoader<number, RecordTitle | undefined>

/** Loaders of the page that is being rendered, by collection. */
const loadersOf = cache((_payload: Payload) => new Map<CollectionSlug, Loader>())

type LoaderArgs = { collection: CollectionSlug; i18n: unknown; payload: Payload }

/**
 * The title of a record as the user may see it, or `undefined` when they may not. All cells of a
 * page that ask for a collection are answered by one query.
 */
export const loadTitle = ({
  collection,
  i18n,
  id,
  payload,
}: LoaderArgs & { id: number }): Promise<RecordTitle | undefined> => {
  const loaders = loadersOf(payload)
  const loader = loaders.get(collection) ?? createLoader({ collection, i18n, payload })
  loaders.set(collection, loader)
  return loader.load(id)
}

const createLoader = ({ collection, i18n, payload }: LoaderArgs): Loader =>
  new DataLoader(
    async (ids) => {
      const req = await requestOf(payload, i18n)
      const found = await titlesOf({ collection, ids: [...ids], req })
      return ids.map((id) => found.get(id))
    },
    {
      // Every cell of the page has asked by then: React starts them all before it waits for one.
      batchScheduleFn: (answer) => {
        const afterAll = () => void setImmediate(answer)
        requestOf(payload, i18n).then(afterAll, afterAll)
      },
    },
  )

/** Titles of records by id, as far as the user may read them. */
export const titlesOf = async ({
  collection,
  ids,
  req,
  trash = true,
}: {
  collection: CollectionSlug
  ids: number[]
  req: PayloadRequest
  /** What was put in the trash keeps its name where it is used. @default true */
  trash?: boolean
}): Promise<Map<number, RecordTitle>> => {
  const { config } = req.payload.collections[collection]
  const isDictionary = Boolean(config.custom?.dictionary)
  const titleField = config.admin.useAsTitle ?? 'id'
  const select: Record<string, true> = { [titleField]: true }
  if (isDictionary) Object.assign(select, { colour: true, icon: true })
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    // Who may read none of them gets no titles, not an error page.
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select,
    trash,
    user: req.user,
    // An address may name what no record has as its id, and no query takes.
    where: { id: { in: ids.filter(isRecordID) } },
  })
  const { hidden } = config.admin
  const isHidden = typeof hidden === 'function' ? hidden({ user: req.user as never }) : hidden
  return new Map(
    // The rows of any collection: only what `select` names is there.
    (docs as unknown as Row[]).map((row) => [
      row.id,
      {
        colour: row.colour,
        href: isHidden ? undefined : recordPath(req.payload.config, collection, row.id),
        icon: row.icon,
        id: row.id,
        title: String(row[titleField] ?? '') || '—',
      },
    ]),
  )
}
