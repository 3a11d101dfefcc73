import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { languageOf } from '#platform/i18n'
import { normaliseCard } from '../operations/normalise'

/** Applies the rules for cards to a form or API write; every wrong field is told at once. */
export const normalise: CollectionBeforeValidateHook = ({
  collection,
  data = {},
  originalDoc,
  req,
}) => {
  const result = normaliseCard(data, originalDoc ?? {})
  if (result.problems.length === 0) return result.data
  const language = languageOf(req)
  throw new ValidationError(
    {
      collection: collection.slug,
      errors: result.problems.map(({ message, path }) => ({ message: message[language], path })),
      req,
    },
    req.t,
  )
}
