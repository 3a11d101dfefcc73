import type { PayloadRequest, Where } from 'payload'
import { may } from '#platform/access'
import { understandFilter } from '#platform/database'
import { failure, notAllowed } from '#platform/i18n'

/** Fields of activities that a filter may begin with. */
const fieldsOf = (req: PayloadRequest): string[] =>
  req.payload.collections.activities.config.flattenedFields
    .filter((field) => !('hidden' in field && field.hidden))
    .map(({ name }) => name)

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
  const understood = await understandFilter({ collection: 'activities', req, where: where ?? {} })
  if ('where' in understood) return understood.where
  const { wrong } = understood
  throw wrong.kind === 'malformed' ? badFilter(req) : refused(req, wrong.paths)
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
