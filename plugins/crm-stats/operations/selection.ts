import { type PayloadRequest, QueryError, validateQueryPaths, type Where } from 'payload'
import { may } from '#platform/access'
import { refuseBadDates } from '#platform/database'
import { failure, notAllowed } from '#platform/i18n'

/** Fields of activities that a filter may begin with. */
const fieldsOf = (req: PayloadRequest): string[] =>
  req.payload.collections.activities.config.flattenedFields
    .filter((field) => !('hidden' in field && field.hidden))
    .map(({ name }) => name)

/** Payload says it of fields that do not exist and of those that the person may not read alike. */
const refused = (req: PayloadRequest, paths: string[]) =>
  failure({
    code: 'unknown-field',
    data: { fields: paths, valid: fieldsOf(req) },
    message: {
      en: `The filter names what activities do not have, or what you may not see: ${paths.join(', ')}.`,
      it: `Il filtro nomina qualcosa che le attività non hanno, o che non puoi vedere: ${paths.join(', ')}.`,
    },
    req,
  })

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Is it built as a `Where` is: fields with operators, `and` and `or` with lists? */
const wellFormed = (where: unknown): boolean =>
  isObject(where) &&
  Object.entries(where).every(([key, value]) =>
    /^(and|or)$/i.test(key) ? Array.isArray(value) && value.every(wellFormed) : isObject(value),
  )

/**
 * The list's filter as this person may use it: checked as the list checks it, with what they may see
 * of related records built in. Rights to the activities themselves are `accessibleTo`'s.
 * @throws 400 `unknown-field`, `bad-filter` or `bad-date`, 403 who may not read activities
 */
export const selectionOf = async ({
  req,
  where,
}: {
  req: PayloadRequest
  where: unknown
}): Promise<Where> => {
  if ((await may({ collection: 'activities', operation: 'read', req })) === false) {
    throw notAllowed(req)
  }
  if (!wellFormed(where ?? {})) throw badFilter(req)
  // The check writes into it what a person may see of relations.
  const own = structuredClone(where ?? {}) as Where
  try {
    await validateQueryPaths({
      collectionConfig: req.payload.collections.activities.config,
      overrideAccess: false,
      req,
      where: own,
    })
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const paths = (error.data as unknown as { path?: string }[]).map(({ path }) => String(path))
    throw refused(req, [...new Set(paths)])
  }
  refuseBadDates({ collection: 'activities', req, where: own })
  return own
}

/** 400: a filter that is none, or that compares a field with what it cannot hold. */
export const badFilter = (req: PayloadRequest) =>
  failure({
    code: 'bad-filter',
    message: {
      en: 'The filter cannot be understood. Build it as for the list of activities: where[field][operator]=value.',
      it: 'Il filtro non è comprensibile. Scrivilo come per l’elenco delle attività: where[campo][operatore]=valore.',
    },
    req,
  })
