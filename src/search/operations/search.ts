import type { PayloadRequest } from 'payload'
import { accessibleTo, type CompiledWhere } from '#platform/database'
import { contributed, type Found, type Visible } from '#platform/parts'
import { digitsOf, nearWords, wordsOf } from '#platform/words'

/**
 * Finds what the parts let be found (`search`) as one types: by the beginning of a name, then by its
 * words in any order, then with typing errors; accents and case do not matter. The user's rights
 * apply; trashed records are left out.
 * @param limit most of each kind
 */
export const find = async ({
  limit = 6,
  req,
  text,
}: {
  limit?: number
  req: PayloadRequest
  text: string
}): Promise<Found[]> => {
  const typed = text.trim()
  if (typed.length < 2) return []
  const visible = visibleTo(req)
  const sources = contributed(req.payload.config).of('search')
  const made = await Promise.all(
    sources.map(({ finder }) => finder({ limit, req, typed, visible })),
  )
  const finders = made.filter((finder) => finder !== null)
  const words = wordsOf(typed)
  const found = await Promise.all(finders.map(({ asTyped }) => asTyped(words)))
  if (found.some((rows) => rows.length > 0) || digitsOf(typed)) return found.flat()
  // Nothing is written like this anywhere: it may be a typing error.
  const meant = await nearWords({ req, words })
  if (!meant) return []
  return (await Promise.all(finders.map(({ withErrors }) => withErrors(meant)))).flat()
}

/** What the user may see of a collection, worked out once for all sources. */
const visibleTo = (req: PayloadRequest): Visible => {
  const known = new Map<string, Promise<CompiledWhere | null>>()
  return (collection) => {
    const found = known.get(collection) ?? accessibleTo({ collection, req })
    known.set(collection, found)
    return found
  }
}
