import { type CollectionSlug, NotFound, type PayloadRequest } from 'payload'
import * as z from 'zod'
import { anID, endpoint } from '../http'
import { notAllowed } from '../i18n/errors'
import type { RightsRows } from '../parts/contributions/work'
import { putFirst, type Shortcuts, shortcutsOf, takeOff } from './shortcuts'

/** Marks or unmarks a record that the person may read. @throws 404 for any other, 403 for a program */
const setFavourite = async ({
  collection,
  id,
  isFavourite,
  req,
}: {
  collection: string
  id: number
  isFavourite: boolean
  req: PayloadRequest
}): Promise<Pick<Shortcuts, 'favourites'>> => {
  if (req.user?.collection !== 'users') throw notAllowed(req)
  const shortcut = { collection: collection as CollectionSlug, id }
  const shortcuts = await shortcutsOf(req)
  const change = { list: 'favourites', req, shortcut, shortcuts } as const
  if (!isFavourite) return { favourites: await takeOff(change) }
  if (!Object.hasOwn(req.payload.collections, collection)) throw new NotFound(req.t)
  await req.payload.findByID({
    collection: shortcut.collection,
    depth: 0,
    id,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return { favourites: await putFirst(change) }
}

/** `PUT /api/favourites` with `{ collection, id, isFavourite }`: `{ favourites }`, the last one first. */
export const favouriteEndpoint = endpoint({
  method: 'put',
  path: '/favourites',
  input: {
    body: z.object({ collection: z.string().max(100), id: anID, isFavourite: z.boolean() }),
  },
  run: ({ body, req }) => setFavourite({ ...body, req }),
})

export const favouriteRights: RightsRows = {
  endpoints: { 'PUT /favourites': { bystander: [400], nobody: [401] } },
}
