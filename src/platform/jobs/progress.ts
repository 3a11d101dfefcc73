import type { Field } from 'payload'
import { dayAndTime } from '../fields'
import type { Label } from '../i18n/languages'

/** States of long work that runs in the background. */
export const progressStates = ['draft', 'queued', 'running', 'done', 'cancelled', 'failed'] as const
export type ProgressState = (typeof progressStates)[number]

/** Work that is over, whatever came of it. */
export const isFinished = (state: ProgressState | null | undefined): boolean =>
  state === 'done' || state === 'cancelled' || state === 'failed'

const system = { create: () => false, update: () => false }

const count = (name: string, en: string, it: string): Field => ({
  name,
  type: 'number',
  access: system,
  admin: { readOnly: true },
  defaultValue: 0,
  label: { en, it },
})

/** The states in words, for a field of its own beside `progressFields`. */
export const progressOptions: { label: Label; value: ProgressState }[] = [
  { label: { en: 'To be started', it: 'Da avviare' }, value: 'draft' },
  { label: { en: 'Waiting', it: 'In attesa' }, value: 'queued' },
  { label: { en: 'Running', it: 'In corso' }, value: 'running' },
  { label: { en: 'Done', it: 'Completata' }, value: 'done' },
  { label: { en: 'Cancelled', it: 'Annullata' }, value: 'cancelled' },
  { label: { en: 'Failed', it: 'Non riuscita' }, value: 'failed' },
]

/**
 * Fields of a record that stands for long work: the job writes them with each batch, in the batch's
 * own transaction, and `<Progress>` (platform/admin) shows them.
 */
export const progressFields = (): Field[] => [
  {
    name: 'state',
    type: 'select',
    access: system,
    admin: { readOnly: true },
    defaultValue: 'draft',
    enumName: 'enum_progress_state',
    index: true,
    label: { en: 'State', it: 'Stato' },
    options: progressOptions,
    required: true,
  },
  count('total', 'Total', 'Totale'),
  count('processed', 'Processed', 'Elaborate'),
  {
    name: 'cancelRequested',
    label: { en: 'To be cancelled', it: 'Da annullare' },
    type: 'checkbox',
    access: system,
    admin: { hidden: true },
    defaultValue: false,
  },
  {
    name: 'startedAt',
    type: 'date',
    access: system,
    admin: { date: dayAndTime, readOnly: true },
    label: { en: 'Started', it: 'Inizio' },
  },
  {
    name: 'finishedAt',
    type: 'date',
    access: system,
    admin: { date: dayAndTime, readOnly: true },
    label: { en: 'Finished', it: 'Fine' },
  },
  {
    name: 'error',
    type: 'text',
    access: system,
    admin: { condition: (data) => Boolean(data?.error), readOnly: true },
    label: { en: 'Error', it: 'Errore' },
  },
]
