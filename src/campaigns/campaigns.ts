import type { CollectionConfig } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { createDictionary, dictionaryField, refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayField,
  emptyToNull,
  externalIdField,
  moneyField,
  personField,
  refuseDeleteWhenUsed,
  refuseEndBeforeStart,
  row,
} from '#platform/fields'

export const createCampaignTypes = (): CollectionConfig =>
  createDictionary({
    slug: 'campaign-types',
    defaults: [
      { code: 'email', icon: 'mail', label: { en: 'E-mail', it: 'E-mail' } },
      { code: 'social', icon: 'message', label: { en: 'Social media', it: 'Social media' } },
      { code: 'phone', icon: 'phone', label: { en: 'Telephone', it: 'Telefonica' } },
      { code: 'event', icon: 'people', label: { en: 'Fair or event', it: 'Fiera o evento' } },
      { code: 'print', icon: 'memo', label: { en: 'Print', it: 'Stampa' } },
      { code: 'other', icon: 'other', label: { en: 'Other', it: 'Altro' } },
    ],
    labels: {
      plural: { en: 'Campaign types', it: 'Tipi di campagna' },
      singular: { en: 'Campaign type', it: 'Tipo di campagna' },
    },
  })

/** The umbrella over activities, mails and SMS (A4). */
export const createCampaigns = (): CollectionConfig => ({
  slug: 'campaigns',
  ...ruledBy('campaigns', { kind: 'record', module: 'campaigns', owners: ['owner'] }),
  admin: {
    defaultColumns: ['name', 'type', 'status', 'startDate', 'endDate', 'owner'],
    enableListViewSelectAPI: true,
    group: { en: 'Marketing', it: 'Marketing' },
    hidden: hiddenUnlessShown('campaigns'),
    listSearchableFields: ['name', 'code'],
    useAsTitle: 'name',
  },
  defaultPopulate: { name: true },
  defaultSort: '-startDate',
  enableQueryPresets: true,
  fields: [
    row(
      {
        name: 'name',
        type: 'text',
        index: true,
        label: { en: 'Name', it: 'Nome' },
        required: true,
      },
      { name: 'code', type: 'text', label: { en: 'Code', it: 'Codice' }, unique: true },
    ),
    row(
      dictionaryField({
        name: 'type',
        index: true,
        label: { en: 'Type', it: 'Tipo' },
        relationTo: 'campaign-types',
      }),
      {
        name: 'status',
        type: 'select',
        defaultValue: 'planned',
        index: true,
        label: { en: 'Status', it: 'Stato' },
        options: [
          { label: { en: 'Planned', it: 'Programmata' }, value: 'planned' },
          { label: { en: 'Active', it: 'Attiva' }, value: 'active' },
          { label: { en: 'Completed', it: 'Conclusa' }, value: 'completed' },
          { label: { en: 'Cancelled', it: 'Annullata' }, value: 'cancelled' },
        ],
        required: true,
      },
    ),
    row(
      dayField('startDate', { en: 'Start date', it: 'Data di inizio' }),
      dayField('endDate', { en: 'End date', it: 'Data di fine' }),
    ),
    row(
      moneyField('budget', { en: 'Budget (€)', it: 'Budget (€)' }),
      moneyField('cost', { en: 'Cost (€)', it: 'Costo (€)' }),
      moneyField('expectedRevenue', { en: 'Expected revenue (€)', it: 'Ricavo atteso (€)' }),
    ),
    { name: 'description', type: 'textarea', label: { en: 'Description', it: 'Descrizione' } },
    personField({
      name: 'owner',
      admin: { position: 'sidebar' },
      defaultToSelf: true,
      label: { en: 'Owner', it: 'Titolare' },
    }),
    externalIdField(),
    createdByField(),
  ],
  hooks: {
    beforeChange: [refuseRetired],
    beforeDelete: [refuseDeleteWhenUsed()],
    beforeValidate: [emptyToNull, refuseEndBeforeStart],
  },
  labels: {
    plural: { en: 'Campaigns', it: 'Campagne' },
    singular: { en: 'Campaign', it: 'Campagna' },
  },
  trash: true,
})
