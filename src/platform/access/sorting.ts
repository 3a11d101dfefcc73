import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { failure, notAllowed } from '../i18n'
import { setWise } from '../records/rules'

/** The fields that a path goes through to its end, if there is one, and the collections that it leads into. */
type Walk = { fields: FlattenedField[]; isUnknown?: boolean; relations: CollectionSlug[] }

type WalkArgs = { fields: FlattenedField[]; path: string[]; req: PayloadRequest }

const walk = ({ fields, path, req }: WalkArgs): Walk => {
  const [name, ...rest] = path
  const field = fields.find((each) => each.name === name)
  if (!field) return { fields: [], isUnknown: name !== 'id' || rest.length > 0, relations: [] }
  const found: Walk = { fields: [field], relations: [] }
  if (rest.length === 0) return found
  if ('flattenedFields' in field) {
    return joined(found, walk({ fields: field.flattenedFields, path: rest, req }))
  }
  if (field.type !== 'relationship' && field.type !== 'upload') return { ...found, isUnknown: true }
  const [relation] = [field.relationTo].flat() as CollectionSlug[]
  if (!relation || rest[0] === 'id') return found
  const { flattenedFields } = req.payload.collections[relation].config
  const inside = walk({ fields: flattenedFields, path: rest, req })
  return joined({ ...found, relations: [relation] }, inside)
}

const joined = (a: Walk, b: Walk): Walk => ({
  fields: [...a.fields, ...b.fields],
  isUnknown: b.isUnknown,
  relations: [...a.relations, ...b.relations],
})

const mayReadAll = async (req: PayloadRequest, slug: CollectionSlug): Promise<boolean> =>
  (await req.payload.collections[slug].config.access.read({ req })) === true

/** Is it one whose values the person is shown? Passwords and keys are shown to nobody. */
const mayReadField = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access?.read : undefined
  return !read || (await read({ req })) === true
}

const noOrder = (path: string, req: PayloadRequest) =>
  failure({
    code: 'bad-sort',
    data: { part: path },
    message: {
      en: `There is nothing to order by at “${path}”.`,
      it: `Non c’è nulla per cui ordinare in «${path}».`,
    },
    req,
  })

/**
 * Payload applies the rights of a relation, and those of fields, to filters, not to sorting: the order
 * of a list would tell what is hidden. Sorting through a relation is for who may read all of it, by
 * fields that they see.
 */
export const sortWithinRights: CollectionBeforeOperationHook = setWise(
  async ({ args, collection, overrideAccess, req }) => {
    const { sort } = args as { sort?: string | string[] }
    if (overrideAccess || !sort) return args
    const asked = [sort].flat().flatMap((one) =>
      String(one)
        .split(',')
        .map((each) => each.trim()),
    )
    for (const each of asked.filter(Boolean)) {
      const path = each.replace(/^-/, '').split('.')
      const { fields, isUnknown, relations } = walk({
        fields: collection.flattenedFields,
        path,
        req,
      })
      // A page remembers how somebody sorted a list; the field may have gone since.
      if (isUnknown && req.payloadAPI !== 'local') throw noOrder(each, req)
      for (const relation of relations) {
        if (!(await mayReadAll(req, relation))) throw notAllowed(req)
      }
      for (const field of fields) if (!(await mayReadField(req, field))) throw noOrder(each, req)
    }
    return args
  },
)
