import type {
  CollectionConfig,
  CollectionSlug,
  Endpoint,
  SanitizedCollectionConfig,
  SanitizedConfig,
  Where,
} from 'payload'
import * as z from 'zod'
import { notFound } from '../i18n'
import { endpoint, proofOf } from './endpoint'

type FileHandler = NonNullable<SanitizedCollectionConfig['upload']['handlers']>[number]

type Collection = Pick<CollectionConfig, 'auth' | 'versions'>

/** Payload's routes of what a login here does not have, each of which would fail in its own way. */
const deadOf = ({ auth, versions }: Collection): Set<string> => {
  const login = typeof auth === 'object' ? auth : null
  return new Set([
    ...(versions ? [] : ['/versions', '/versions/:id']),
    ...(login?.verify ? [] : ['/verify/:id']),
    ...(login?.maxLoginAttempts ? [] : ['/unlock']),
    ...(login?.disableLocalStrategy
      ? [
          '/first-register',
          '/forgot-password',
          '/login',
          '/refresh-token',
          '/reset-password',
          '/unlock',
        ]
      : []),
  ])
}

/** In place of Payload's own, which fails in PostgreSQL: it deletes by the two halves of a relationship. */
const deletePreference = endpoint({
  method: 'delete',
  path: '/:key',
  input: { params: z.object({ key: z.string() }) },
  run: async ({ params: { key }, req }) => {
    const { payload, user } = req
    const own: Where[] = [
      { key: { equals: key } },
      { 'user.value': { equals: user.id } },
      { 'user.relationTo': { equals: user.collection } },
    ]
    const { docs } = await payload.find({
      collection: 'payload-preferences',
      depth: 0,
      limit: 1,
      // The filter says whose.
      overrideAccess: true,
      pagination: false,
      req,
      where: { and: own },
    })
    const [preference] = docs
    if (!preference) throw notFound(req)
    await payload.delete({
      collection: 'payload-preferences',
      id: preference.id,
      // As above.
      overrideAccess: true,
      req,
    })
    return { message: req.t('general:deletedSuccessfully') }
  },
})

/** Payload looks for a file of which there is no record on the disk, and fails. */
const refuseUnknownFile: FileHandler = async (req, { doc, params: { collection, filename } }) => {
  if (doc) return
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    // Payload has asked whether files may be read; here it is whether there is one.
    overrideAccess: true,
    req,
    trash: true,
    where: { filename: { equals: filename } },
  })
  if (totalDocs === 0) throw notFound(req)
}

const isPreference = ({ slug }: { slug: string }, { method, path }: Endpoint): boolean =>
  slug === 'payload-preferences' && method === 'delete' && path === '/:key'

/** For every collection and global, whoever adds it: what is not there has no route. */
export const withLiveRoutes = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const collection of config.collections) {
    const { upload } = collection
    if (upload) upload.handlers = [...(upload.handlers ?? []), refuseUnknownFile]
    if (!collection.endpoints) continue
    const dead = deadOf(collection)
    collection.endpoints = collection.endpoints
      .filter((one) => proofOf(one) || !dead.has(one.path))
      .map((one) => (isPreference(collection, one) ? deletePreference : one))
  }
  for (const global of config.globals) {
    if (!global.endpoints || global.versions) continue
    global.endpoints = global.endpoints.filter(({ path }) => !path.startsWith('/versions'))
  }
  return config
}
