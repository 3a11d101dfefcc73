import type { CollectionSlug, PayloadRequest } from 'payload'
import { hiddenAmong, type IsHidden } from './hiddenAmong'

type Doc = Record<string, unknown>

type HideArgs = { collection: CollectionSlug; docs: Doc[]; req: PayloadRequest }

/** The records without what they name that the reader may not see. Those that are populated may be seen. */
export const hideIn = async ({ collection, docs, req }: HideArgs): Promise<Doc[]> => {
  const { flattenedFields } = req.payload.collections[collection].config
  const fields = await Promise.all(
    flattenedFields.map(async (field) => {
      const values = docs.map((doc) => doc[field.name])
      const isHidden = await hiddenAmong({ collection, field, req, values })
      return isHidden ? [{ isHidden, name: field.name }] : []
    }),
  )
  const hiding = fields.flat()
  if (hiding.length === 0) return docs
  return docs.map((doc) => {
    const shown = hiding.flatMap(({ isHidden, name }) =>
      name in doc ? [[name, seenOf(doc[name], isHidden)]] : [],
    )
    return { ...doc, ...Object.fromEntries(shown) }
  })
}

const seenOf = (value: unknown, isHidden: IsHidden): unknown => {
  if (Array.isArray(value)) return value.filter((one) => !isHidden(one))
  return isHidden(value) ? null : value
}
