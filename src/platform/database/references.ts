import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { isLabel, type Label } from '../i18n'
import { transactionOf } from './adapter/session'

type Relation = { path: string; polymorphic: boolean }
type Reference = Relation & { collection: CollectionSlug }

/**
 * Every relationship field of the product that points at `slug`. Payload's own collections (locks,
 * preferences, saved views) hold nothing: it clears them itself.
 */
const referencesTo = (req: PayloadRequest, slug: string): Reference[] =>
  req.payload.config.collections
    .filter((collection) => !collection.slug.startsWith('payload-'))
    .flatMap((collection) =>
      relationsTo(slug, collection.flattenedFields).map((relation) => ({
        ...relation,
        collection: collection.slug,
      })),
    )

const relationsTo = (slug: string, fields: FlattenedField[], prefix = ''): Relation[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship' && ([field.relationTo].flat() as string[]).includes(slug)) {
      return [{ path: `${prefix}${field.name}`, polymorphic: Array.isArray(field.relationTo) }]
    }
    return 'flattenedFields' in field
      ? relationsTo(slug, field.flattenedFields, `${prefix}${field.name}.`)
      : []
  })

/**
 * Where a record is used, as labels for people: the collections and globals with a relationship to
 * it, trashed records included. The record is locked first, so that nobody can start to use it
 * between this look and its deletion.
 * @param ignore collections that may point at what is gone
 */
export const placesUsing = async ({
  id,
  ignore = [],
  req,
  slug,
}: {
  id: number
  ignore?: CollectionSlug[]
  req: PayloadRequest
  slug: CollectionSlug
}): Promise<Label[]> => {
  const db = await transactionOf(req)
  const table = sql.identifier(slug.replaceAll('-', '_'))
  await db.execute(sql`SELECT id FROM ${table} WHERE id = ${id} FOR UPDATE`)
  const places: Label[] = []
  for (const { collection, path, polymorphic } of referencesTo(req, slug)) {
    if (ignore.includes(collection)) continue
    // System check: it must see what the asking admin might not, trashed records included.
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req,
      select: {},
      trash: true,
      where: (polymorphic
        ? { [`${path}.relationTo`]: { equals: slug }, [`${path}.value`]: { equals: id } }
        : { [path]: { equals: id } }) as Where,
    })
    const label = req.payload.collections[collection].config.labels.plural
    const names: Label = isLabel(label) ? label : { en: collection, it: collection }
    if (docs.length > 0 && !places.includes(names)) places.push(names)
  }
  for (const { flattenedFields, label, slug: global } of req.payload.config.globals) {
    // System check, as above.
    const values = await req.payload.findGlobal({
      slug: global,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const used = relationsTo(slug, flattenedFields).some(({ path }) => {
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], values)
      return [value].flat().includes(id)
    })
    if (used) places.push(label as Label)
  }
  return places
}
