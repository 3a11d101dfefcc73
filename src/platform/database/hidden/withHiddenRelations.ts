import type { CollectionAfterOperationHook, CollectionSlug, SanitizedConfig } from 'payload'
import { onEveryCollection } from '../../records/onEveryCollection'
import { asHook, setWise } from '../../records/rules'
import { hiddenIDs, hideIn } from './hideIn'

type Doc = Record<string, unknown>

const reading = ['create', 'delete', 'deleteByID', 'find', 'findByID', 'update', 'updateByID']

/**
 * What a record names that the reader may not see is in no answer. At the very end: what else looks at
 * a record that was written (its history, say) sees it whole.
 */
const hideInAnswer: CollectionAfterOperationHook = async (args) => {
  const { collection, operation, overrideAccess, req } = args
  const result: unknown = args.result
  if (overrideAccess || !result || !reading.includes(operation)) return result
  const hide = (docs: Doc[]) => hideIn({ collection: collection.slug as CollectionSlug, docs, req })
  const { docs } = result as { docs?: Doc[] }
  if (docs) return { ...result, docs: await hide(docs) }
  return (await hide([result as Doc]))[0]
}
// The answer is nobody's where records are written by many.
setWise(hideInAnswer)

/**
 * Whoever does not see what a record names does not take it away: a form that was filled with nothing
 * there sends nothing back. Something else may be put in its place.
 */
const keepHidden = asHook(
  async ({ collection: { flattenedFields, slug }, drafts, operation, req }) => {
    if (operation !== 'update' || !req.user) return
    for (const field of flattenedFields) {
      const { name } = field
      const cleared = drafts.filter(
        ({ before, data }) => data[name] === null && typeof before?.[name] === 'number',
      )
      const ids = cleared.map(({ before }) => before?.[name] as number)
      const hidden = await hiddenIDs({ collection: slug as CollectionSlug, field, ids, req })
      for (const { before, data } of cleared) {
        if (hidden.has(before?.[name] as number)) data[name] = before?.[name]
      }
    }
  },
)

const hideInAnswers = onEveryCollection('afterOperation', hideInAnswer, 'last')
const keepWhatIsHidden = onEveryCollection('beforeValidate', keepHidden, 'first')

/** A relation to a hidden record is as one to none, for every collection. */
export const withHiddenRelations = (building: Promise<SanitizedConfig>): Promise<SanitizedConfig> =>
  hideInAnswers(keepWhatIsHidden(building))
