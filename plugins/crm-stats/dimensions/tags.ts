import { sql } from '@payloadcms/db-postgres'
import type { Dimension } from '#platform/parts/contributions/statistics'
import { labelsOf } from '../operations/labels'

/**
 * Grouping by tag: an activity counts in each of its tags, totals count it once. A filter on tags
 * chooses tags as well as activities, as it does in the list: the others are no groups then.
 */
export const tags: Dimension = {
  code: 'tag',
  collection: 'tags',
  label: { en: 'Tag', it: 'Etichetta' },
  many: 'tags',
  none: { en: '(no tag)', it: '(nessuna etichetta)' },
  prepare: async ({ filter, req }) => ({
    key: sql`${filter.many.get('.tags')?.tagsID}`,
    labels: (keys) => labelsOf({ collection: 'tags', keys, req }),
    read: (value) => (value === null ? null : Number(value)),
    type: 'integer',
    where: (key) => ({ tags: key === null ? { exists: false } : { in: [key] } }),
  }),
  shape: 'category',
}
