import type { CollectionConfig, TextField } from 'payload'
import { hiddenUnlessAdmin, ruledBy } from '#platform/access'
import { dictionaryField, refuseRetired } from '#platform/dictionary'
import { row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import { normalise, refuseTwins } from './hooks/checkRule'

type ConditionArgs = { component?: string; description?: Label; label: Label; name: string }

const condition = ({ component, description, label, name }: ConditionArgs): TextField => ({
  name,
  type: 'text',
  admin: {
    ...(component && { components: { Field: `/src/registry/components/${component}` } }),
    description,
  },
  label,
  maxLength: 120,
})

/**
 * Which addresses are of a zone: all of a rule's conditions must hold, and of the rules that fit the
 * most specific one wins. The database works it out (migration `zones_of_companies`).
 */
export const createZoneRules = (): CollectionConfig => ({
  slug: 'zone-rules',
  ...ruledBy('zone-rules', { kind: 'dictionary' }),
  admin: {
    defaultColumns: ['title', 'zone', 'updatedAt'],
    description: {
      en: 'An address takes the zone of the most specific rule that fits: city, then postal codes (the narrower range first), province, region, country.',
      it: 'Un indirizzo prende la zona della regola più specifica che gli corrisponde: città, poi CAP (prima l’intervallo più stretto), provincia, regione, Paese.',
    },
    group: { en: 'Dictionaries', it: 'Dizionari' },
    hidden: hiddenUnlessAdmin,
    listSearchableFields: ['title'],
    useAsTitle: 'title',
  },
  defaultSort: 'title',
  disableDuplicate: true,
  fields: [
    {
      // What its conditions say, for lists.
      name: 'title',
      type: 'text',
      access: { create: () => false, update: () => false },
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableBulkEdit: true,
      },
      index: true,
      label: { en: 'Addresses', it: 'Indirizzi' },
    },
    dictionaryField({
      name: 'zone',
      index: true,
      label: { en: 'Zone', it: 'Zona' },
      relationTo: 'zones',
      required: true,
    }),
    row(
      condition({
        name: 'country',
        component: 'CountryField#CountryField',
        label: { en: 'Country', it: 'Paese' },
      }),
      condition({
        name: 'region',
        component: 'PlaceField#RegionField',
        label: { en: 'Region', it: 'Regione' },
      }),
      condition({
        name: 'province',
        component: 'PlaceField#ProvinceField',
        label: { en: 'Province', it: 'Provincia' },
      }),
    ),
    row(
      condition({
        name: 'postalCodeFrom',
        description: { en: 'Alone, it is one code.', it: 'Da solo, vale un unico CAP.' },
        label: { en: 'Postal codes from', it: 'CAP da' },
      }),
      condition({
        name: 'postalCodeTo',
        description: { en: 'Included.', it: 'Compreso.' },
        label: { en: 'Postal codes to', it: 'CAP a' },
      }),
      condition({
        name: 'city',
        component: 'CityField#CityField',
        label: { en: 'City', it: 'Città' },
      }),
    ),
  ],
  hooks: { beforeChange: [refuseRetired, refuseTwins], beforeValidate: [normalise] },
  labels: {
    plural: { en: 'Zone rules', it: 'Regole delle zone' },
    singular: { en: 'Zone rule', it: 'Regola di zona' },
  },
  lockDocuments: false,
})
