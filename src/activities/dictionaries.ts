import type { CollectionConfig } from 'payload'
import { createDictionary, dictionaryField } from '#platform/dictionary'
import { takeCompaniesOfStatus } from './hooks/takeCompaniesOfStatus'

/** How an activity happens (A2); `kind` is what the code itself distinguishes. */
export const createActivityModes = (): CollectionConfig =>
  createDictionary({
    slug: 'activity-modes',
    defaults: [
      { code: 'phone', icon: 'phone', kind: 'call', label: { en: 'Phone', it: 'Telefono' } },
      { code: 'email', icon: 'mail', kind: 'email', label: { en: 'E-mail', it: 'E-mail' } },
      {
        code: 'meeting',
        icon: 'people',
        kind: 'meeting',
        label: { en: 'Meeting', it: 'Riunione' },
      },
      {
        code: 'in-person',
        icon: 'visit',
        kind: 'visit',
        label: { en: 'In person', it: 'Di persona' },
      },
      { code: 'task', icon: 'task', kind: 'task', label: { en: 'Task', it: 'Compito' } },
      { code: 'memo', icon: 'memo', kind: 'memo', label: { en: 'Memo', it: 'Memo' } },
      { code: 'sms', icon: 'message', kind: 'sms', label: { en: 'SMS', it: 'SMS' } },
      { code: 'fax', icon: 'fax', kind: 'fax', label: { en: 'Fax', it: 'Fax' } },
      { code: 'other', icon: 'other', kind: 'other', label: { en: 'Other', it: 'Altro' } },
    ],
    fields: [
      {
        name: 'kind',
        type: 'select',
        defaultValue: 'other',
        index: true,
        label: { en: 'Kind', it: 'Tipo' },
        options: [
          { label: { en: 'Call', it: 'Chiamata' }, value: 'call' },
          { label: { en: 'Meeting', it: 'Riunione' }, value: 'meeting' },
          { label: { en: 'Task', it: 'Compito' }, value: 'task' },
          { label: { en: 'Memo', it: 'Memo' }, value: 'memo' },
          { label: { en: 'E-mail', it: 'E-mail' }, value: 'email' },
          { label: { en: 'SMS', it: 'SMS' }, value: 'sms' },
          { label: { en: 'Fax', it: 'Fax' }, value: 'fax' },
          { label: { en: 'Visit', it: 'Visita' }, value: 'visit' },
          { label: { en: 'Other', it: 'Altro' }, value: 'other' },
        ],
        required: true,
      },
    ],
    labels: {
      plural: { en: 'Activity modes', it: 'Modalità delle attività' },
      singular: { en: 'Activity mode', it: 'Modalità' },
    },
  })

/** What an activity is for. */
export const createActivitySubjects = (): CollectionConfig =>
  createDictionary({
    slug: 'activity-subjects',
    defaults: [
      { code: 'first-contact', label: { en: 'First contact', it: 'Primo contatto' } },
      { code: 'proposal', label: { en: 'Proposal', it: 'Proposta' } },
      { code: 'call-back', label: { en: 'Call back', it: 'Richiamo' } },
      { code: 'demonstration', label: { en: 'Demonstration', it: 'Dimostrazione' } },
      { code: 'negotiation', label: { en: 'Negotiation', it: 'Negoziazione' } },
      { code: 'order', label: { en: 'Order', it: 'Ordine' } },
      { code: 'support', label: { en: 'Support', it: 'Assistenza' } },
      { code: 'complaint', label: { en: 'Complaint', it: 'Reclamo' } },
      { code: 'information', label: { en: 'Information', it: 'Informazioni' } },
      { code: 'payment', label: { en: 'Payment', it: 'Pagamento' } },
    ],
    labels: {
      plural: { en: 'Activity subjects', it: 'Oggetti delle attività' },
      singular: { en: 'Activity subject', it: 'Oggetto' },
    },
  })

export const stateOptions = [
  { label: { en: 'Planned', it: 'Programmata' }, value: 'planned' },
  { label: { en: 'In progress', it: 'In corso' }, value: 'in-progress' },
  { label: { en: 'Done', it: 'Svolta' }, value: 'done' },
  { label: { en: 'Cancelled', it: 'Annullata' }, value: 'cancelled' },
]

/** Where an activity stands; the code knows an entry by its `state` alone. */
export const createActivityStatuses = (): CollectionConfig => {
  const dictionary = createDictionary({
    slug: 'activity-statuses',
    defaults: [
      {
        code: 'planned',
        colour: '#2563eb',
        icon: 'clock',
        label: { en: 'Planned', it: 'Programmata' },
        state: 'planned',
      },
      {
        code: 'in-progress',
        colour: '#b45309',
        icon: 'play',
        label: { en: 'In progress', it: 'In corso' },
        state: 'in-progress',
      },
      {
        code: 'done',
        colour: '#15803d',
        icon: 'check',
        label: { en: 'Done', it: 'Svolta' },
        state: 'done',
      },
      {
        code: 'cancelled',
        colour: '#6b7280',
        icon: 'cross',
        label: { en: 'Cancelled', it: 'Annullata' },
        state: 'cancelled',
      },
    ],
    fields: [
      {
        name: 'state',
        type: 'select',
        admin: {
          description: {
            en: 'What the status means: lists, agenda and statistics go by this, not by the label.',
            it: 'Che cosa significa lo stato: elenchi, agenda e statistiche seguono questo, non l’etichetta.',
          },
        },
        defaultValue: 'planned',
        enumName: 'enum_activity_state',
        index: true,
        label: { en: 'Meaning', it: 'Significato' },
        options: stateOptions,
        required: true,
      },
    ],
    labels: {
      plural: { en: 'Activity statuses', it: 'Stati delle attività' },
      singular: { en: 'Activity status', it: 'Stato' },
    },
  })
  return { ...dictionary, hooks: { ...dictionary.hooks, beforeChange: [takeCompaniesOfStatus] } }
}

/** How an activity ended, and the status that follows from it (C2, C6). */
export const createActivityOutcomes = (): CollectionConfig =>
  createDictionary({
    slug: 'activity-outcomes',
    defaults: [
      { code: 'planned', label: { en: 'Planned', it: 'Programmata' }, status: 'planned' },
      {
        code: 'positive',
        colour: '#15803d',
        label: { en: 'Positive', it: 'Positivo' },
        status: 'done',
      },
      {
        code: 'negative',
        colour: '#dc2626',
        label: { en: 'Negative', it: 'Negativo' },
        status: 'done',
      },
      {
        code: 'to-call-back',
        colour: '#b45309',
        label: { en: 'To be called back', it: 'Da richiamare' },
        status: 'done',
      },
      {
        code: 'no-answer',
        colour: '#6b7280',
        label: { en: 'No answer', it: 'Nessuna risposta' },
        status: 'done',
      },
      { code: 'held', colour: '#15803d', label: { en: 'Held', it: 'Svolta' }, status: 'done' },
      {
        code: 'not-held',
        colour: '#6b7280',
        label: { en: 'Not held', it: 'Non svolta' },
        status: 'cancelled',
      },
      {
        code: 'cancelled',
        colour: '#6b7280',
        label: { en: 'Cancelled', it: 'Annullata' },
        status: 'cancelled',
      },
    ],
    fields: [
      dictionaryField({
        name: 'status',
        label: { en: 'Leads to status', it: 'Porta allo stato' },
        relationTo: 'activity-statuses',
        required: true,
      }),
    ],
    labels: {
      plural: { en: 'Activity outcomes', it: 'Esiti delle attività' },
      singular: { en: 'Activity outcome', it: 'Esito' },
    },
  })
