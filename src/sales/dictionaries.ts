import type { CollectionConfig } from 'payload'
import { createDictionary } from '#platform/dictionary'

/** The three meanings that a lead's status can have; labels may change, these do not. */
export const leadStateOptions = [
  { label: { en: 'Open', it: 'Aperto' }, value: 'open' },
  { label: { en: 'Won', it: 'Vinto' }, value: 'won' },
  { label: { en: 'Lost', it: 'Perso' }, value: 'lost' },
]

/** Where a lead stands; the code knows an entry by its `state` alone. */
export const createLeadStatuses = (): CollectionConfig =>
  createDictionary({
    slug: 'lead-statuses',
    defaults: [
      {
        code: 'new',
        colour: '#2563eb',
        icon: 'star',
        label: { en: 'New', it: 'Nuovo' },
        state: 'open',
      },
      {
        code: 'contacted',
        colour: '#0f766e',
        icon: 'phone',
        label: { en: 'Contacted', it: 'Contattato' },
        state: 'open',
      },
      {
        code: 'qualified',
        colour: '#b45309',
        icon: 'flag',
        label: { en: 'Qualified', it: 'Qualificato' },
        state: 'open',
      },
      {
        code: 'converted',
        colour: '#15803d',
        icon: 'check',
        label: { en: 'Converted', it: 'Convertito' },
        state: 'won',
      },
      {
        code: 'lost',
        colour: '#6b7280',
        icon: 'cross',
        label: { en: 'Lost', it: 'Perso' },
        state: 'lost',
      },
    ],
    fields: [
      {
        name: 'state',
        type: 'select',
        admin: {
          description: {
            en: 'What the status means: lists and statistics go by this, not by the label.',
            it: 'Che cosa significa lo stato: elenchi e statistiche seguono questo, non l’etichetta.',
          },
        },
        defaultValue: 'open',
        enumName: 'enum_lead_state',
        index: true,
        label: { en: 'Meaning', it: 'Significato' },
        options: leadStateOptions,
        required: true,
      },
    ],
    labels: {
      plural: { en: 'Lead statuses', it: 'Stati dei lead' },
      singular: { en: 'Lead status', it: 'Stato del lead' },
    },
  })

/** Where a lead came from. */
export const createLeadSources = (): CollectionConfig =>
  createDictionary({
    slug: 'lead-sources',
    defaults: [
      { code: 'web', icon: 'other', label: { en: 'Website', it: 'Sito web' } },
      { code: 'referral', icon: 'people', label: { en: 'Referral', it: 'Passaparola' } },
      { code: 'fair', icon: 'visit', label: { en: 'Fair', it: 'Fiera' } },
      { code: 'cold-call', icon: 'phone', label: { en: 'Cold call', it: 'Chiamata a freddo' } },
      { code: 'email', icon: 'mail', label: { en: 'E-mail', it: 'E-mail' } },
      { code: 'other', icon: 'other', label: { en: 'Other', it: 'Altro' } },
    ],
    labels: {
      plural: { en: 'Lead sources', it: 'Origini dei lead' },
      singular: { en: 'Lead source', it: 'Origine del lead' },
    },
  })
