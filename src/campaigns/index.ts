import { definePart } from '#platform/parts'
import { bulkCampaign } from './bulkCampaign'
import { createCampaigns, createCampaignTypes } from './campaigns'

/** Campaigns: the umbrella over activities, mails and SMS (A4). */
export const campaigns = definePart({
  slug: 'campaigns',
  needs: ['registry'],
  brings: () => ({
    bulkActions: [bulkCampaign],
    collections: [createCampaigns(), createCampaignTypes()],
    navigation: [
      { collection: 'campaigns', icon: 'megaphone', order: 80 },
      { collection: 'campaign-types', order: 530 },
    ],
    subjects: [
      {
        collection: 'campaigns',
        field: 'campaign',
        label: { en: 'Campaign', it: 'Campagna' },
        order: 70,
        // They are in its timeline, and a click behind its figures.
        tabs: [],
      },
    ],
    timelineWays: [{ because: 'self', field: 'campaign', order: 0, to: 'campaigns' }],
  }),
})
