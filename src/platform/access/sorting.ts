import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { notAllowed } from '../i18n'
import { setWise } from '../records/rules'

/** The collection that a path leads into, where it goes on beyond a relationship. */
const relationOn = (fields: FlattenedField[], path: string[]): string | undefined => {
  const [name, ...rest] = path
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return undefined
  if (field.type === 'relationship' || field.type === 'upload') {
    return rest[0] === 'id' ? undefined : [field.relationTo].flat()[0]
  }
  return 'flattenedFields' in field ? relationOn(field.flattenedFields, rest) : undefined
}

const mayReadAll = async (req: PayloadRequest, slug: string): Promise<boolean> => {
  const collection = Object.values(req.payload.collections).find(
    ({ config }) => config.slug === slug,
  )
  return (await collection?.config.access.read({ req })) === true
}

/**
 * Payload applies the rights of a relation to filters, not to sorting: the order of a list would
 * tell what a hidden record holds. Sorting through a relation is for who may read all of it.
 */
export const sortWithinRights: CollectionBeforeOperationHook = setWise(
  async ({ args, collection, overrideAccess, req }) => {
    const { sort } = args as { sort?: string | string[] }
    if (overrideAccess || !sort) return args
    for (const path of [sort].flat().flatMap((each) => String(each).split(','))) {
      const segments = path.trim().replace(/^-/, '').split('.')
      const relation = relationOn(collection.flattenedFields, segments)
      if (relation && !(await mayReadAll(req, relation))) throw notAllowed(req)
    }
    return args
  },
)
