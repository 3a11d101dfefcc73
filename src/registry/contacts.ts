import type { CollectionConfig, Field } from 'payload'
import { hiddenUnlessShown, ruledBy } from '#platform/access'
import { refuseRetired } from '#platform/dictionary'
import {
  createdByField,
  dayAndTime,
  emptyToNull,
  externalIdField,
  personField,
  realDate,
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
import { fillFullName } from './hooks/fillFullName'
import { normalise } from './hooks/normalise'
import { ownPrivateCards } from './hooks/ownPrivateCards'
import { stampConsent } from './hooks/stampConsent'

/** What a person said about being written to, since when, and where it was said (GDPR, art. 7). */
const consentField = (name: 'emailConsent' | 'smsConsent', label: Label): Field => ({
  name,
  type: 'group',
  fields: [
    row(
      {
        name: 'state',
        type: 'select',
        defaultValue: 'unknown',
        enumName: 'enum_consent_state',
        label: { en: 'State', it: 'Stato' },
        options: [
          { label: { en: 'Not asked', it: 'Non richiesto' }, value: 'unknown' },
          { label: { en: 'Given', it: 'Dato' }, value: 'given' },
          { label: { en: 'Refused', it: 'Rifiutato' }, value: 'refused' },
          { label: { en: 'Withdrawn', it: 'Revocato' }, value: 'withdrawn' },
        ],
      },
      {
        name: 'when',
        type: 'date',
        admin: { date: dayAndTime },
        label: { en: 'Since', it: 'Dal' },
        validate: realDate,
      },
      cardText({ name: 'source', label: { en: 'Source', it: 'Fonte' } }),
    ),
  ],
  label,
})

/** The people of the registry, with or without a company (D1). */
export const createContacts = (): CollectionConfig => ({
  slug: 'contacts',
  ...ruledBy('contacts', {
    kind: 'record',
    module: 'contacts',
    owners: ['owner'],
    restricted: true,
  }),
  admin: {
    ...cardPage(),
    defaultColumns: ['fullName', 'company', 'jobTitle', 'email', 'phone', 'mobile'],
    enableListViewSelectAPI: true,
    group: { en: 'Registry', it: 'Anagrafica' },
    hidden: hiddenUnlessShown('contacts'),
    listSearchableFields: ['fullName', 'email', 'phone', 'mobile'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'fullName',
  },
  defaultPopulate: { fullName: true },
  defaultSort: 'fullName',
  enableQueryPresets: true,
  endpoints: [
    upsertByExternalId('contacts'),
    changeOwnerEndpoint('contacts'),
    neighboursEndpoint('contacts'),
  ],
  fields: [
    {
      name: 'fullName',
      type: 'text',
      access: { create: () => false, update: () => false },
      // Listed and searched; put together from the two fields below.
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableBulkEdit: true,
      },
      label: { en: 'Name', it: 'Nome e cognome' },
    },
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            row(
              cardText({ name: 'firstName', label: { en: 'First name', it: 'Nome' } }),
              cardText({ name: 'lastName', label: { en: 'Last name', it: 'Cognome' } }),
            ),
            row(
              {
                name: 'company',
                type: 'relationship',
                admin: {
                  components: { Cell: '/src/platform/admin/cells/ReferenceCell#ReferenceCell' },
                },
                index: true,
                label: { en: 'Company', it: 'Azienda' },
                maxDepth: 1,
                relationTo: 'companies',
              },
              cardText({ name: 'jobTitle', label: { en: 'Job title', it: 'Ruolo' } }),
            ),
            row(
              phoneField('phone', { en: 'Phone', it: 'Telefono' }),
              phoneField('mobile', { en: 'Mobile', it: 'Cellulare' }),
            ),
            emailField(),
            ...addressFields(),
          ],
          label: { en: 'Card', it: 'Scheda' },
        },
        {
          fields: [
            consentField('emailConsent', { en: 'Consent to e-mail', it: 'Consenso alle e-mail' }),
            consentField('smsConsent', { en: 'Consent to SMS', it: 'Consenso agli SMS' }),
            cardText({
              name: 'taxCode',
              index: true,
              label: { en: 'Tax code', it: 'Codice fiscale' },
            }),
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
    privateField(),
    externalIdField(),
    createdByField(),
    restrictedToField(),
  ],
  hooks: {
    beforeChange: [
      refuseRetired,
      refuseHiddenReferences({ company: 'companies' }),
      ownPrivateCards,
      stampConsent,
    ],
    beforeDelete: [refuseDeleteWhenUsed(['audit-log'])],
    beforeValidate: [emptyToNull, normalise, fillFullName],
  },
  labels: {
    plural: { en: 'Contacts', it: 'Contatti' },
    singular: { en: 'Contact', it: 'Contatto' },
  },
  trash: true,
})
