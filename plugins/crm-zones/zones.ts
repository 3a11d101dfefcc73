import type { CollectionConfig } from 'payload'
import { createDictionary } from '#platform/dictionary'

/** The areas that the company's market is divided into (D14). */
export const createZones = (): CollectionConfig => {
  const dictionary = createDictionary({
    slug: 'zones',
    description: {
      en: 'Areas of the market. Rules say which addresses a zone has; companies follow by themselves.',
      it: 'Le aree del mercato. Le regole dicono quali indirizzi ha una zona; le aziende seguono da sole.',
    },
    fields: [
      {
        name: 'description',
        type: 'textarea',
        label: { en: 'Description', it: 'Descrizione' },
      },
    ],
    labels: {
      plural: { en: 'Zones', it: 'Zone' },
      singular: { en: 'Zone', it: 'Zona' },
    },
  })
  return {
    ...dictionary,
    admin: {
      ...dictionary.admin,
      defaultColumns: ['label', 'code', 'colour', 'description', 'order', 'active'],
    },
  }
}
