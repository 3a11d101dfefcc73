import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, Where } from 'payload'
import { fieldFailure, fieldFailures, languageOf } from '#platform/i18n'
import { conditionNames, normaliseRule } from '../operations/normaliseRule'

/** Brings a rule into its stored form; what no address could fit is told beside its field. */
export const normalise: CollectionBeforeValidateHook = ({
  collection,
  data = {},
  originalDoc,
  req,
}) => {
  const { conditions, problems, title } = normaliseRule({ ...originalDoc, ...data })
  if (problems.length === 0) return { ...data, ...conditions, title }
  const language = languageOf(req)
  const errors = problems.map(({ message, path }) => ({ message: message[language], path }))
  throw fieldFailures({ collection: collection.slug, errors, req })
}

/** Of two rules that ask for the same the later one would never win: it is refused. */
export const refuseTwins: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const same: Where[] = conditionNames.map((name) => {
    const value: unknown = data[name]
    return { [name]: value ? { equals: value } : { exists: false } }
  })
  if (originalDoc?.id) same.push({ id: { not_equals: originalDoc.id } })
  const { docs } = await req.payload.find({
    collection: 'zone-rules',
    depth: 0,
    limit: 1,
    // System check, whoever asks.
    overrideAccess: true,
    pagination: false,
    req,
    where: { and: same },
  })
  if (docs.length === 0) return data
  throw fieldFailure({
    collection: collection.slug,
    message: {
      en: `There is a rule for this already (${docs[0]?.title ?? ''}). Change that one.`,
      it: `Esiste già una regola per questo (${docs[0]?.title ?? ''}). Modifica quella.`,
    },
    path: conditionNames.find((name) => data[name]) ?? 'country',
    req,
  })
}
