import type { BulkAction } from '#platform/parts'

/** *Campaign* over a selection of what belongs to one: activities, leads. */
export const bulkCampaign: BulkAction = {
  slug: 'campaign',
  asks: () => [{ emptiable: true, field: 'campaign' }],
  change: ({ values }) => values,
  label: { en: 'Campaign', it: 'Campagna' },
  needs: 'update',
  on: ({ custom, flattenedFields }) =>
    custom?.access?.kind === 'record' &&
    flattenedFields.some(
      (field) =>
        field.name === 'campaign' &&
        field.type === 'relationship' &&
        field.relationTo === 'campaigns' &&
        !field.hasMany,
    ),
  order: 40,
}
