import type { CollectionConfig } from 'payload'
import { createDictionary } from '#platform/dictionary'

/** Free labels for companies, contacts and activities. */
export const createTags = (): CollectionConfig =>
  createDictionary({
    slug: 'tags',
    defaults: [
      { code: 'vip', colour: '#b45309', icon: 'star', label: { en: 'VIP', it: 'VIP' } },
      {
        code: 'newsletter',
        colour: '#2563eb',
        icon: 'mail',
        label: { en: 'Newsletter', it: 'Newsletter' },
      },
      {
        code: 'to-verify',
        colour: '#dc2626',
        icon: 'flag',
        label: { en: 'To be verified', it: 'Da verificare' },
      },
    ],
    labels: {
      plural: { en: 'Tags', it: 'Etichette' },
      singular: { en: 'Tag', it: 'Etichetta' },
    },
  })
