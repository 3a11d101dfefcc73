import { sql } from '@payloadcms/db-postgres'
import type { Dimension } from '#platform/parts/contributions/statistics'
import { labelsOf } from '../operations/labels'

/** A tag that somebody gave twice is one. */
const tagged = sql`LEFT JOIN (
    SELECT DISTINCT parent_id, tags_id FROM activities_rels WHERE path = 'tags' AND tags_id IS NOT NULL
  ) tagged ON tagged.parent_id = activities.id`

/** Grouping by tag: an activity counts in each of its tags, totals count it once. */
export const tags: Dimension = {
  code: 'tag',
  collection: 'tags',
  label: { en: 'Tag', it: 'Etichetta' },
  many: true,
  none: { en: '(no tag)', it: '(nessuna etichetta)' },
  prepare: async ({ req }) => ({
    joins: { tagged },
    key: sql`tagged.tags_id`,
    labels: (keys) => labelsOf({ collection: 'tags', keys, req }),
    read: (value) => (value === null ? null : Number(value)),
    type: 'integer',
    where: (key) => ({ tags: key === null ? { exists: false } : { in: [key] } }),
  }),
  shape: 'category',
}
