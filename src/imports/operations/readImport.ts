import path from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Import } from '#payload-types'
import { notFound } from '#platform/i18n'

/** Where the uploaded file of an import is. */
export const fileOf = (payload: Payload, { filename }: Pick<Import, 'filename'>): string => {
  const { staticDir } = payload.collections['imports' satisfies CollectionSlug].config.upload
  return path.resolve(staticDir ?? '', path.basename(filename ?? ''))
}

/** An import that the user may see and steer. @throws 404 */
export const readImport = async (req: PayloadRequest, id: number): Promise<Import> => {
  const found = Number.isInteger(id)
    ? await req.payload.findByID({
        collection: 'imports',
        depth: 0,
        disableErrors: true,
        id,
        overrideAccess: false,
        req,
        user: req.user,
      })
    : null
  if (!found) throw notFound(req)
  return found
}
