import type { CollectionConfig, SingleRelationshipField } from 'payload'
import { dictionaryField } from '#platform/dictionary'

/**
 * The zone of a company's address. Triggers work it out on every path (migration
 * `zones_of_companies`), so nobody writes it.
 */
const zoneField = (): SingleRelationshipField => ({
  ...dictionaryField({
    name: 'zone',
    admin: {
      allowCreate: false,
      condition: (data) => Boolean(data?.zone),
      description: {
        en: 'Follows from the address, by the rules of the zones.',
        it: 'Deriva dall’indirizzo, secondo le regole delle zone.',
      },
      disableBulkEdit: true,
      position: 'sidebar',
      readOnly: true,
    },
    index: true,
    label: { en: 'Zone', it: 'Zona' },
    relationTo: 'zones',
  }),
  access: { create: () => false, update: () => false },
})

/** Adds the zone to companies, after who looks after them. */
export const withZone = (collection: CollectionConfig): CollectionConfig => {
  if (collection.slug !== 'companies') return collection
  const { fields } = collection
  const place = fields.findIndex((field) => 'name' in field && field.name === 'salesRep') + 1
  return {
    ...collection,
    fields: [...fields.slice(0, place), zoneField(), ...fields.slice(place)],
  }
}
