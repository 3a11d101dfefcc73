import { sql } from '@payloadcms/db-postgres'
import type {
  CollectionBeforeDeleteHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  Where,
} from 'payload'
import { transactionOf } from '../database'
import { failure, type Label } from '../i18n'

type Reference = { collection: CollectionSlug; path: string }

/** Every relationship field of the product that points at `slug`. */
const referencesTo = (req: PayloadRequest, slug: string): Reference[] =>
  req.payload.config.collections.flatMap((collection) =>
    relationsTo(slug, collection.flattenedFields).map((path) => ({
      collection: collection.slug,
      path,
    })),
  )

const relationsTo = (slug: string, fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship' && ([field.relationTo].flat() as string[]).includes(slug)) {
      return [`${prefix}${field.name}`]
    }
    return 'flattenedFields' in field
      ? relationsTo(slug, field.flattenedFields, `${prefix}${field.name}.`)
      : []
  })

/**
 * Refuses to delete an entry that something uses, and says where. The row is locked first, so that
 * nobody can start to use it between the look and the deletion.
 */
export const refuseDeleteWhenUsed: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  const db = await transactionOf(req)
  const table = sql.identifier(collection.slug.replaceAll('-', '_'))
  await db.execute(sql`SELECT id FROM ${table} WHERE id = ${id} FOR UPDATE`)
  const places = await placesUsing(req, collection.slug, Number(id))
  if (places.length === 0) return
  const named = (language: 'en' | 'it') => places.map((label) => label[language]).join(', ')
  throw failure({
    code: 'dictionary-entry-in-use',
    data: { usedBy: places.map((label) => label.en) },
    message: {
      en: `This entry is in use (${named('en')}). Retire it instead: switch “Active” off.`,
      it: `Questa voce è in uso (${named('it')}). Ritirala invece: disattiva «Attiva».`,
    },
    req,
    status: 409,
  })
}

const placesUsing = async (req: PayloadRequest, slug: string, id: number): Promise<Label[]> => {
  const places: Label[] = []
  for (const { collection, path } of referencesTo(req, slug)) {
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
      where: { [path]: { equals: id } } as Where,
    })
    const label = req.payload.collections[collection].config.labels.plural
    const names: Label =
      typeof label === 'object' && label && 'en' in label
        ? (label as Label)
        : { en: collection, it: collection }
    if (docs.length > 0 && !places.includes(names)) places.push(names)
  }
  for (const { flattenedFields, label, slug: global } of req.payload.config.globals) {
    const values = await req.payload.findGlobal({
      slug: global,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const used = relationsTo(slug, flattenedFields).some((path) => {
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], values)
      return [value].flat().includes(id)
    })
    if (used) places.push(label as Label)
  }
  return places
}
