import type { CollectionSlug, Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { failure, notFound, notLoggedIn } from '../i18n'
import { proofOf } from './endpoint'

type Handler = Endpoint['handler']

/** Digits, and nothing that becomes a number on the way: `1,2`, `+1`, `1e3`, ` 1`. */
const isWritten = (id: unknown): boolean => typeof id === 'string' && /^\d{1,20}$/.test(id)

/** 400 `bad-id` for an address that names no record. */
const withID =
  (handler: Handler): Handler =>
  (req) => {
    const id = req.routeParams?.id
    if (id === undefined || isWritten(id)) return handler(req)
    throw failure({
      code: 'bad-id',
      message: {
        en: 'The id of a record is a whole number.',
        it: 'L’id di un record è un numero intero.',
      },
      req,
    })
  }

const payloads = new WeakMap<Handler, Handler>()

/** Payload's own handler behind one of its endpoints. */
export const payloadsHandler = (handler: Handler): Handler => payloads.get(handler) ?? handler

type MayKnowArgs = { collection: string; id: number | string; req: PayloadRequest }

/** Is there such a record, for the person who asks? In the trash it still is. */
export const mayKnow = async ({ collection, id, req }: MayKnowArgs): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    disableErrors: true,
    overrideAccess: false,
    req,
    trash: true,
    user: req.user,
    where: { id: { equals: Number(id) } },
  })
  return totalDocs > 0
}

/** What one may do with a record: Payload answers for a hidden one, too, and so tells that it is there. */
const hidingAccess =
  (handler: Handler, collection: string): Handler =>
  async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const id = req.routeParams?.id as string | undefined
    if (id !== undefined && !(await mayKnow({ collection, id, req }))) throw notFound(req)
    return handler(req)
  }

/**
 * For every collection, whoever adds it: an id in an address is an id, and no address tells a hidden
 * record from one that is not there.
 */
export const withRecordAddresses = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const collection of config.collections) {
    if (!collection.endpoints) continue
    collection.endpoints = collection.endpoints.map((endpoint) => {
      // Those of `endpoint` have a schema for it.
      if (!endpoint.path.includes('/:id') || proofOf(endpoint)) return endpoint
      const isAccess = endpoint.path === '/access/:id?'
      const handler = withID(
        isAccess ? hidingAccess(endpoint.handler, collection.slug) : endpoint.handler,
      )
      payloads.set(handler, endpoint.handler)
      return { ...endpoint, handler }
    })
  }
  return config
}
