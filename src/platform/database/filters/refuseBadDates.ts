import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { failure } from '../../i18n'
import { asQueryError } from './asQueryError'
import { conditionsOf, operandsOf } from './conditions'
import { fieldAt } from './fieldAt'
import { momentMeant } from './words/moments'
import { periodWords } from './words/periods'

/** Whether it can be read does not depend on the clock. */
const anyClock = { now: new Date(0), timeZone: 'UTC' }

/** Nothing at all, and the word for it in an address, are no dates and mean what they say. */
const isNoDate = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '' || value === 'null') return false
  return momentMeant(value, anyClock) === null
}

/**
 * Payload leaves a date that it cannot read out of a filter, or compares with nothing: what is then
 * counted is an answer to another question.
 * @param where a filter whose paths were checked
 * @throws 400 `bad-date`, with the fields and values
 */
export const refuseBadDates = ({
  collection,
  req,
  where,
}: {
  collection: CollectionSlug
  req: PayloadRequest
  where: Where
}): void => {
  const { flattenedFields: fields } = req.payload.collections[collection].config
  const bad = conditionsOf(where)
    .filter(({ operator, path }) => {
      return operator !== 'exists' && fieldAt({ fields, path, req })?.type === 'date'
    })
    .flatMap((condition) =>
      operandsOf(condition)
        .filter(isNoDate)
        .map((value) => ({ field: condition.path, value })),
    )
  if (bad.length === 0) return
  const told = bad
    .map(
      ({ field, value }) =>
        `${field}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    )
    .join(', ')
  throw asQueryError(
    failure({
      code: 'bad-date',
      data: {
        bad,
        valid: [
          'YYYY-MM-DD',
          'YYYY-MM-DDThh:mm',
          'YYYY-MM-DDThh:mm:ssZ',
          ...periodWords,
          'last-7-days',
          'next-7-days',
        ],
      },
      message: {
        en: `The filter holds a date that does not exist (${told}). Write it as 2026-12-31 or 2026-12-31T10:00:00Z.`,
        it: `Il filtro contiene una data che non esiste (${told}). Scrivila come 2026-12-31 o 2026-12-31T10:00:00Z.`,
      },
      req,
    }),
  )
}
