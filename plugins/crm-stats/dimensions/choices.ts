import { sql } from '@payloadcms/db-postgres'
import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'
import type { Label } from '#platform/i18n'
import type { BucketLabel, Dimension, Key, SQL } from '#platform/parts/contributions/statistics'

/** The options of a `select` of activities, in the language of the asking person. */
const optionsOf = (req: PayloadRequest, name: string): Map<Key, BucketLabel> => {
  const field = req.payload.collections.activities.config.flattenedFields.find(
    (each) => each.name === name,
  )
  const options = field?.type === 'select' ? field.options : []
  return new Map(
    options.flatMap((option, order): [Key, BucketLabel][] =>
      typeof option === 'object'
        ? [[option.value, { label: String(getTranslation(option.label, req.i18n)), order }]]
        : [],
    ),
  )
}

/** Grouping by a fixed choice that the code itself distinguishes. */
const choice = (code: string, column: SQL, label: Label, none: Label): Dimension => ({
  code,
  label,
  none,
  prepare: async ({ req }) => ({
    key: sql`${column}::text`,
    labels: async () => optionsOf(req, code),
    read: (value) => (value === null ? null : String(value)),
    type: 'text',
    where: (key) => ({ [code]: key === null ? { exists: false } : { equals: key } }),
  }),
  shape: 'category',
})

export const choices: Dimension[] = [
  choice(
    'direction',
    sql`activities.direction`,
    { en: 'Direction', it: 'Direzione' },
    { en: '(no direction)', it: '(nessuna direzione)' },
  ),
  choice(
    'state',
    sql`activities.state`,
    { en: 'Progress', it: 'Avanzamento' },
    { en: '(no status)', it: '(nessuno stato)' },
  ),
]
