import type { SingleRelationshipField } from 'payload'
import { dictionaryField } from '#platform/dictionary'
import type { AddedFields } from '#platform/parts'

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
  custom: { derived: true },
})

/** The zone on companies, after who looks after them. */
export const zoneFields: AddedFields = {
  after: 'salesRep',
  fields: [zoneField()],
  on: 'companies',
}
