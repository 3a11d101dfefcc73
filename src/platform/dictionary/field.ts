import type { CollectionSlug, PayloadRequest, SingleRelationshipField, Where } from 'payload'
import type { Label } from '../i18n'

type DictionaryFieldArgs = {
  admin?: SingleRelationshipField['admin']
  /** A new record gets the first active entry of these. @default none */
  defaultTo?: Where
  index?: boolean
  label: Label
  name: string
  relationTo: CollectionSlug
  required?: boolean
}

/**
 * A choice from a dictionary. The form offers active entries and the one that is already chosen.
 * Whether an entry exists is the foreign key's to say, whether it is retired `refuseRetired`'s: the
 * usual validation would ask the database once for each field of each record.
 */
export const dictionaryField = ({
  name,
  admin,
  defaultTo,
  index = false,
  label,
  relationTo,
  required = false,
}: DictionaryFieldArgs): SingleRelationshipField => ({
  name,
  type: 'relationship',
  admin: {
    sortOptions: 'order',
    ...admin,
    components: {
      Cell: '/src/platform/admin/cells/DictionaryCell#DictionaryCell',
      ...admin?.components,
    },
  },
  ...(defaultTo && { defaultValue: ({ req }) => firstOf(req, relationTo, defaultTo) }),
  filterOptions: ({ siblingData }): Where => {
    const current = (siblingData as Record<string, unknown> | undefined)?.[name]
    const active: Where = { active: { equals: true } }
    return typeof current === 'number' ? { or: [active, { id: { equals: current } }] } : active
  },
  index,
  label,
  maxDepth: 1,
  relationTo,
  required,
  validate: (value: unknown, { req }) => {
    if (value === null || value === undefined || value === '') {
      return required ? req.t('validation:required') : true
    }
    const id = typeof value === 'object' && value ? (value as { id?: unknown }).id : value
    return Number.isInteger(Number(id)) || req.t('validation:invalidSelection')
  },
})

const found = new WeakMap<PayloadRequest, Map<string, Promise<number | undefined>>>()

/** The first active entry of a dictionary that a filter finds, looked up once for each request. */
const firstOf = (
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<number | undefined> => {
  const known = found.get(req) ?? new Map<string, Promise<number | undefined>>()
  found.set(req, known)
  const key = `${collection} ${JSON.stringify(where)}`
  const asked = known.get(key) ?? lookUp(req, collection, where)
  known.set(key, asked)
  return asked
}

const lookUp = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<number | undefined> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    // Everybody reads dictionaries, and a default is the system's.
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    sort: ['order', 'id'],
    where: { and: [{ active: { equals: true } }, where] },
  })
  return docs[0]?.id === undefined ? undefined : Number(docs[0].id)
}
