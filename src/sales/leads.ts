import type { CollectionConfig } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { dictionaryField, refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayField,
  emptyToNull,
  externalIdField,
  moneyField,
  personField,
  referenceField,
  refuseDeleteWhenUsed,
  refuseHiddenReferences,
  restrictedToField,
  row,
  tagsField,
} from '#platform/fields'
import { leadStateOptions } from './dictionaries'
import { settleLead } from './hooks/settleLead'

/**
 * An uncertain contact that may become business (B22): of a company, of a person, or for
 * the time being a name alone.
 */
export const createLeads = (): CollectionConfig => ({
  slug: 'leads',
  ...ruledBy('leads', { kind: 'record', module: 'leads', owners: ['owner'], restricted: true }),
  admin: {
    defaultColumns: [
      'name',
      'company',
      'contact',
      'status',
      'source',
      'amount',
      'expectedClose',
      'owner',
      'nextAction',
      'lastActivity',
    ],
    enableListViewSelectAPI: true,
    group: { en: 'Sales', it: 'Vendite' },
    hidden: hiddenUnlessShown('leads'),
    listSearchableFields: ['name'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'name',
  },
  defaultPopulate: { name: true },
  defaultSort: '-createdAt',
  enableQueryPresets: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: {
        description: {
          en: 'Who or what it is about: it need not be in the registry yet.',
          it: 'Chi o che cosa riguarda: può non essere ancora in anagrafica.',
        },
      },
      label: { en: 'Name', it: 'Nome' },
      required: true,
    },
    row(
      referenceField({
        name: 'company',
        label: { en: 'Company', it: 'Azienda' },
        relationTo: 'companies',
      }),
      referenceField({
        name: 'contact',
        label: { en: 'Contact', it: 'Contatto' },
        relationTo: 'contacts',
      }),
    ),
    row(
      dictionaryField({
        name: 'status',
        defaultTo: { state: { equals: 'open' } },
        index: true,
        label: { en: 'Status', it: 'Stato' },
        relationTo: 'lead-statuses',
      }),
      dictionaryField({
        name: 'source',
        index: true,
        label: { en: 'Source', it: 'Origine' },
        relationTo: 'lead-sources',
      }),
      referenceField({
        name: 'campaign',
        label: { en: 'Campaign', it: 'Campagna' },
        relationTo: 'campaigns',
      }),
    ),
    row(
      moneyField('amount', { en: 'Expected amount (€)', it: 'Importo previsto (€)' }),
      dayField('expectedClose', { en: 'Expected close', it: 'Chiusura prevista' }),
    ),
    tagsField(),
    { name: 'description', type: 'textarea', label: { en: 'Description', it: 'Descrizione' } },
    personField({
      name: 'owner',
      admin: { position: 'sidebar' },
      defaultToSelf: true,
      label: { en: 'Owner', it: 'Titolare' },
    }),
    {
      // The meaning of the status, beside the row for fast lists; a trigger keeps it right.
      name: 'state',
      type: 'select',
      access: { create: () => false, update: () => false },
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableBulkEdit: true,
        // People ask for the status.
        disableListFilter: true,
      },
      custom: { derived: true },
      enumName: 'enum_lead_state',
      index: true,
      label: { en: 'Progress', it: 'Avanzamento' },
      options: leadStateOptions,
    },
    externalIdField(),
    createdByField(),
    restrictedToField(),
  ],
  hooks: {
    beforeChange: [
      refuseRetired,
      refuseHiddenReferences({
        campaign: 'campaigns',
        company: 'companies',
        contact: 'contacts',
      }),
      settleLead,
    ],
    beforeDelete: [refuseDeleteWhenUsed()],
    beforeValidate: [emptyToNull],
  },
  indexes: [{ fields: ['company', 'createdAt'] }, { fields: ['contact', 'createdAt'] }],
  labels: {
    plural: { en: 'Leads', it: 'Lead' },
    singular: { en: 'Lead', it: 'Lead (trattativa)' },
  },
  trash: true,
})
