import type { CollectionConfig } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayField,
  emptyToNull,
  externalIdField,
  personField,
  referenceField,
  refuseDeleteWhenUsed,
  refuseEndBeforeStart,
  refuseHiddenReferences,
  restrictedToField,
  row,
  tagsField,
} from '#platform/fields'

/** Work with a beginning and an end, for a company or one's own: its activities are its history (D10). */
export const createProjects = (): CollectionConfig => ({
  slug: 'projects',
  ...ruledBy('projects', {
    kind: 'record',
    module: 'projects',
    owners: ['owner'],
    restricted: true,
  }),
  admin: {
    defaultColumns: ['name', 'code', 'company', 'status', 'startDate', 'endDate', 'owner'],
    enableListViewSelectAPI: true,
    group: { en: 'Work', it: 'Lavoro' },
    hidden: hiddenUnlessShown('projects'),
    listSearchableFields: ['name', 'code'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
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
      referenceField({
        name: 'company',
        label: { en: 'Company', it: 'Azienda' },
        relationTo: 'companies',
      }),
      {
        name: 'status',
        type: 'select',
        defaultValue: 'planned',
        index: true,
        label: { en: 'Status', it: 'Stato' },
        options: [
          { label: { en: 'Planned', it: 'Programmato' }, value: 'planned' },
          { label: { en: 'Active', it: 'Attivo' }, value: 'active' },
          { label: { en: 'Completed', it: 'Concluso' }, value: 'completed' },
          { label: { en: 'Cancelled', it: 'Annullato' }, value: 'cancelled' },
        ],
        required: true,
      },
    ),
    row(
      dayField('startDate', { en: 'Start date', it: 'Data di inizio' }),
      dayField('endDate', { en: 'End date', it: 'Data di fine' }),
    ),
    tagsField(),
    { name: 'description', type: 'textarea', label: { en: 'Description', it: 'Descrizione' } },
    personField({
      name: 'owner',
      admin: { position: 'sidebar' },
      defaultToSelf: true,
      label: { en: 'Owner', it: 'Titolare' },
    }),
    externalIdField(),
    createdByField(),
    restrictedToField(),
  ],
  hooks: {
    beforeChange: [refuseRetired, refuseHiddenReferences({ company: 'companies' })],
    beforeDelete: [refuseDeleteWhenUsed()],
    beforeValidate: [emptyToNull, refuseEndBeforeStart],
  },
  indexes: [{ fields: ['company', 'startDate', 'createdAt'] }],
  labels: {
    plural: { en: 'Projects', it: 'Progetti' },
    singular: { en: 'Project', it: 'Progetto' },
  },
  trash: true,
})
