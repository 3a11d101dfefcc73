import { isDeepStrictEqual } from 'node:util'
import type { CollectionAfterOperationHook, CollectionSlug, SanitizedConfig } from 'payload'
import { onEveryCollection } from '../../records/onEveryCollection'
import { asHook, setWise } from '../../records/rules'
import { hiddenAmong, type IsHidden } from './hiddenAmong'
import { hideIn } from './hideIn'

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
 * there, or with the others of a list, sends that back. Something else may be put in its place.
 */
const keepHidden = asHook(
  async ({ collection: { flattenedFields, slug }, drafts, operation, req }) => {
    if (operation !== 'update' || !req.user) return
    for (const field of flattenedFields) {
      const { name } = field
      const changed = drafts.filter(({ before, data }) =>
        Array.isArray(before?.[name]) ? data[name] !== undefined : data[name] === null,
      )
      const isHidden = await hiddenAmong({
        collection: slug as CollectionSlug,
        field,
        req,
        values: changed.map(({ before }) => before?.[name]),
      })
      if (!isHidden) continue
      for (const { before, data } of changed) {
        data[name] = withHidden({ before: before?.[name], isHidden, written: data[name] })
      }
    }
  },
)

type KeepArgs = { before: unknown; isHidden: IsHidden; written: unknown }

const withHidden = ({ before, isHidden, written }: KeepArgs): unknown => {
  if (!Array.isArray(before)) return isHidden(before) ? before : written
  const sent = Array.isArray(written) ? written : []
  const seen = before.filter((one) => !isHidden(one))
  // Where nothing was changed the order stays as well.
  if (isDeepStrictEqual(sent, seen)) return before
  const isSent = (one: unknown) => sent.some((each) => isDeepStrictEqual(each, one))
  return [...sent, ...before.filter((one) => isHidden(one) && !isSent(one))]
}

const hideInAnswers = onEveryCollection('afterOperation', hideInAnswer, 'last')
const keepWhatIsHidden = onEveryCollection('beforeValidate', keepHidden, 'first')

/** A relation to a hidden record is as one to none, for every collection. */
export const withHiddenRelations = (building: Promise<SanitizedConfig>): Promise<SanitizedConfig> =>
  hideInAnswers(keepWhatIsHidden(building))
