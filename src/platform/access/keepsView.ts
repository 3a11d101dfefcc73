import type { CollectionBeforeOperationHook } from 'payload'
import { isTooLarge, measureFilter } from '../database/filters/measureFilter'
import { tooLarge, unclear } from '../database/filters/refuseUnfit'
import { fieldFailure } from '../i18n/errors'

type Kept = { columns?: unknown; groupBy?: unknown; where?: unknown }

/** As Payload's list keeps them. */
const isColumns = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => typeof (one as { accessor?: unknown } | null)?.accessor === 'string')

/**
 * A view that is shared is in everybody's list: what no list can show is refused, before Payload's own hooks,
 * which stumble over it.
 * @throws 400
 */
export const keepsView: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { columns, groupBy, where } = (args as { data?: Kept }).data ?? {}
  if (where !== null && where !== undefined) {
    const measured = measureFilter(where)
    if ('wrong' in measured) throw unclear({ part: measured.wrong, req })
    if (isTooLarge(measured)) throw tooLarge(req)
  }
  const refused = (path: 'columns' | 'groupBy') =>
    fieldFailure({ collection: collection.slug, message: messages[path], path, req })
  if (!isColumns(columns ?? [])) throw refused('columns')
  if (typeof (groupBy ?? '') !== 'string') throw refused('groupBy')
  return args
}

const messages = {
  columns: {
    en: 'Send the columns as a list of { accessor, active }.',
    it: 'Invia le colonne come elenco di { accessor, active }.',
  },
  groupBy: {
    en: 'Send the name of the field to group by.',
    it: 'Invia il nome del campo per cui raggruppare.',
  },
}
