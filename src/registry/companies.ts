import type { CheckboxField, CollectionConfig, DateField } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { dictionaryField, refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayOnly,
  emptyToNull,
  externalIdField,
  personField,
  refuseDeleteWhenUsed,
  refuseHiddenReferences,
  restrictedToField,
  row,
  tagsField,
} from '#platform/fields'
import type { Label } from '#platform/i18n'
import { neighboursEndpoint } from '#platform/neighbours'
import { cardPage } from './cardPage'
import { changeOwnerEndpoint } from './endpoints/changeOwner'
import { upsertByExternalId } from './endpoints/upsertByExternalId'
import { addressFields, cardText, emailField, phoneField, privateField } from './fields'
import { askForName } from './hooks/askForName'
import { normalise } from './hooks/normalise'
import { ownPrivateCards } from './hooks/ownPrivateCards'
import { refuseCycles } from './hooks/refuseCycles'

/**
 * When the company's next open activity is due (one without a date counts from when it was written
 * down), and when its last done one took place. Triggers keep them right on every path (migration
 * `work_dates`); they tell of what everyone who sees the card may know, never of private activities.
 */
const workDate = (name: 'lastActivityAt' | 'nextActionAt', label: Label): DateField => ({
  name,
  type: 'date',
  access: { create: () => false, update: () => false },
  admin: {
    condition: (data) => Boolean(data?.[name]),
    date: dayOnly,
    disableBulkEdit: true,
    position: 'sidebar',
    readOnly: true,
  },
  custom: { derived: true },
  index: true,
  label,
})

/**
 * Whether `customer` is among its roles: for lists, which a table of roles would make read and sort
 * all of them. A trigger keeps it right on every path (migration `customers`).
 */
const isCustomer: CheckboxField = {
  name: 'isCustomer',
  type: 'checkbox',
  access: { create: () => false, update: () => false },
  admin: { condition: () => false, disableBulkEdit: true, disableListColumn: true },
  custom: { derived: true },
  label: { en: 'Is a customer', it: 'È cliente' },
}

/** Customers, prospects, suppliers: the organisations of the registry (D1). */
export const createCompanies = (): CollectionConfig => ({
  slug: 'companies',
  ...ruledBy('companies', {
    kind: 'record',
    module: 'companies',
    owners: ['owner', 'salesRep'],
    restricted: true,
  }),
  admin: {
    ...cardPage(),
    defaultColumns: [
      'name',
      'city',
      'province',
      'phone',
      'roles',
      'salesRep',
      'nextActionAt',
      'lastActivityAt',
      'email',
    ],
    enableListViewSelectAPI: true,
    group: { en: 'Registry', it: 'Anagrafica' },
    hidden: hiddenUnlessShown('companies'),
    listSearchableFields: ['name', 'alias', 'city', 'phone', 'vatNumber', 'email'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'name',
  },
  defaultPopulate: { name: true },
  defaultSort: 'name',
  enableQueryPresets: true,
  endpoints: [
    upsertByExternalId('companies'),
    changeOwnerEndpoint('companies'),
    neighboursEndpoint('companies'),
  ],
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            row(
              cardText({
                name: 'name',
                admin: { width: '60%' },
                label: { en: 'Company name', it: 'Ragione sociale' },
                required: true,
              }),
              cardText({
                name: 'alias',
                admin: { width: '40%' },
                label: { en: 'Also known as', it: 'Pseudonimo' },
              }),
            ),
            row(
              {
                name: 'roles',
                type: 'select',
                defaultValue: ['prospect'],
                hasMany: true,
                label: { en: 'Roles', it: 'Ruoli' },
                options: [
                  { label: { en: 'Customer', it: 'Cliente' }, value: 'customer' },
                  { label: { en: 'Prospect', it: 'Potenziale cliente' }, value: 'prospect' },
                  { label: { en: 'Supplier', it: 'Fornitore' }, value: 'supplier' },
                  { label: { en: 'Partner', it: 'Partner' }, value: 'partner' },
                  { label: { en: 'Other', it: 'Altro' }, value: 'other' },
                ],
              },
              dictionaryField({
                name: 'category',
                index: true,
                label: { en: 'Category', it: 'Categoria' },
                relationTo: 'classification',
              }),
            ),
            row(
              cardText({
                name: 'vatNumber',
                custom: { soughtByDigits: true },
                index: true,
                label: { en: 'VAT number', it: 'Partita IVA' },
              }),
              cardText({
                name: 'taxCode',
                index: true,
                label: { en: 'Tax code', it: 'Codice fiscale' },
              }),
            ),
            row(
              phoneField('phone', { en: 'Phone', it: 'Telefono' }),
              phoneField('mobile', { en: 'Mobile', it: 'Cellulare' }),
            ),
            row(
              emailField(),
              cardText({
                name: 'pec',
                admin: {
                  components: { Cell: '/src/registry/components/EmailCell#EmailCell' },
                  description: { en: 'Certified e-mail', it: 'Posta elettronica certificata' },
                },
                label: { en: 'PEC', it: 'PEC' },
              }),
            ),
            cardText({
              name: 'website',
              admin: { components: { Cell: '/src/registry/components/WebsiteCell#WebsiteCell' } },
              label: { en: 'Website', it: 'Sito web' },
            }),
            ...addressFields(),
          ],
          label: { en: 'Card', it: 'Scheda' },
        },
        {
          fields: [
            cardText({
              name: 'code',
              label: { en: 'Code', it: 'Codice' },
              unique: true,
            }),
            {
              name: 'parent',
              type: 'relationship',
              admin: {
                components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' },
                description: {
                  en: 'The organisation that this one belongs to.',
                  it: 'L’organizzazione di cui questa fa parte.',
                },
              },
              index: true,
              label: { en: 'Member of', it: 'Fa parte di' },
              maxDepth: 1,
              relationTo: 'companies',
            },
            tagsField(),
            { name: 'notes', type: 'textarea', label: { en: 'Notes', it: 'Note' } },
          ],
          label: { en: 'Details', it: 'Dettagli' },
        },
      ],
    },
    personField({
      name: 'owner',
      admin: { position: 'sidebar' },
      defaultToSelf: true,
      label: { en: 'Record owner', it: 'Titolare della scheda' },
    }),
    personField({
      name: 'salesRep',
      admin: { position: 'sidebar' },
      label: { en: 'Sales rep', it: 'Venditore' },
    }),
    privateField(),
    isCustomer,
    workDate('nextActionAt', { en: 'Next action', it: 'Prossima azione' }),
    workDate('lastActivityAt', { en: 'Last activity', it: 'Ultima attività' }),
    externalIdField(),
    createdByField(),
    restrictedToField(),
  ],
  hooks: {
    beforeChange: [
      refuseRetired,
      refuseHiddenReferences({ parent: 'companies' }),
      refuseCycles,
      ownPrivateCards,
    ],
    beforeDelete: [refuseDeleteWhenUsed(['audit-log'])],
    beforeValidate: [emptyToNull, normalise, askForName],
  },
  labels: {
    plural: { en: 'Companies', it: 'Aziende' },
    singular: { en: 'Company', it: 'Azienda' },
  },
  trash: true,
})
