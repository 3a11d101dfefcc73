import type { CollectionConfig } from 'payload'
import { recordPath } from '#platform/admin/adminPath'

const listTrail = '/src/platform/admin/ListTrail'

/**
 * The page of a company or a contact: it opens on its timeline, the card beside the tabs, and knows
 * the list that it was opened from.
 */
export const cardPage = (): Pick<
  NonNullable<CollectionConfig['admin']>,
  'components' | 'custom' | 'formatDocURL'
> => ({
  components: {
    beforeListTable: [`${listTrail}/RememberList#RememberList`],
    edit: { beforeDocumentControls: [`${listTrail}#ListTrail`] },
    views: {
      edit: {
        default: { tab: { label: ({ t }: { t: (key: string) => string }) => t('tabs:card') } },
      },
    },
  },
  custom: {
    besideTabs: '/src/registry/components/CardPanel#CardPanel',
    // One comes here to work: the timeline first (B19).
    landing: 'timeline',
  },
  // What is in the trash opens its form: to be read and restored.
  formatDocURL: ({ collectionSlug, defaultURL, doc, req, viewType }) =>
    viewType === 'trash'
      ? defaultURL
      : recordPath(req.payload.config, collectionSlug, Number(doc.id)),
})
