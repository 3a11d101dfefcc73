import type { Field, GlobalConfig } from 'payload'
import { adminsOnly, hiddenUnlessAdmin } from '#platform/access'
import { dictionaryField } from '#platform/dictionary'
import { dayOnly, realDate, row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import { isTimeZone } from './timeZone'

/** What an activity gets when a mail or an SMS is sent (seeds/000, A3). */
const sentDefaults = (name: string, label: Label): Field => ({
  name,
  type: 'group',
  fields: [
    row(
      dictionaryField({
        name: 'mode',
        label: { en: 'Mode', it: 'Modalità' },
        relationTo: 'activity-modes',
      }),
      dictionaryField({
        name: 'status',
        label: { en: 'Status', it: 'Stato' },
        relationTo: 'activity-statuses',
      }),
      dictionaryField({
        name: 'subject',
        label: { en: 'Subject', it: 'Oggetto' },
        relationTo: 'activity-subjects',
      }),
    ),
  ],
  label,
})

const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const timeField = (name: string, label: Label, defaultValue: string): Field => ({
  name,
  type: 'text',
  admin: { placeholder: 'hh:mm', width: '25%' },
  defaultValue,
  label,
  required: true,
  validate: (value: null | string | undefined) => clock.test(value ?? '') || 'hh:mm',
})

/** Company-wide choices that admins make (A3, C2, D14). */
export const createSettings = (): GlobalConfig => ({
  slug: 'crm-settings',
  access: {
    read: ({ req }) => Boolean(req.user) && !req.user?.blocked,
    update: adminsOnly,
  },
  admin: {
    group: { en: 'Administration', it: 'Amministrazione' },
    hidden: hiddenUnlessAdmin,
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            row(
              dictionaryField({
                name: 'defaultStatus',
                label: { en: 'Status of a new action', it: 'Stato di una nuova azione' },
                relationTo: 'activity-statuses',
              }),
              dictionaryField({
                name: 'defaultOutcome',
                label: { en: 'Outcome of a new action', it: 'Esito di una nuova azione' },
                relationTo: 'activity-outcomes',
              }),
            ),
            sentDefaults('sentMail', { en: 'When a mail is sent', it: 'Quando si invia una mail' }),
            sentDefaults('sentSms', { en: 'When an SMS is sent', it: 'Quando si invia un SMS' }),
          ],
          label: { en: 'Activities', it: 'Attività' },
        },
        {
          fields: [
            {
              name: 'timeZone',
              type: 'text',
              admin: {
                description: {
                  en: 'IANA name, such as Europe/Rome: the company’s days begin and end by it.',
                  it: 'Nome IANA, come Europe/Rome: da esso dipendono i giorni dell’azienda.',
                },
              },
              defaultValue: 'Europe/Rome',
              label: { en: 'Time zone', it: 'Fuso orario' },
              required: true,
              validate: (value: null | string | undefined) =>
                isTimeZone(value ?? '') || 'IANA: Europe/Rome, …',
            },
            row(
              timeField(
                'workStart',
                { en: 'Working hours from', it: 'Orario di lavoro dalle' },
                '09:00',
              ),
              timeField('workEnd', { en: 'to', it: 'alle' }, '18:00'),
            ),
            row(
              timeField(
                'agendaStart',
                { en: 'Agenda band from', it: 'Fascia dell’agenda dalle' },
                '08:00',
              ),
              timeField('agendaEnd', { en: 'to', it: 'alle' }, '20:00'),
            ),
            row(
              {
                name: 'assignmentDate',
                type: 'date',
                admin: { date: dayOnly },
                label: {
                  en: 'Reference date for card assignment',
                  it: 'Data di riferimento per assegnazione schede',
                },
                validate: realDate,
              },
              {
                name: 'contractDate',
                type: 'date',
                admin: { date: dayOnly },
                label: {
                  en: 'Reference date for contract printing',
                  it: 'Data di riferimento per stampa contratti',
                },
                validate: realDate,
              },
            ),
          ],
          label: { en: 'Calendar', it: 'Calendario' },
        },
        {
          fields: [
            {
              name: 'maxAttachmentSize',
              type: 'number',
              admin: { step: 1 },
              defaultValue: 20,
              label: { en: 'Largest attachment (MB)', it: 'Allegato più grande (MB)' },
              max: 100,
              min: 1,
              required: true,
            },
            {
              name: 'senders',
              type: 'array',
              admin: {
                description: {
                  en: 'Who mails are sent as.',
                  it: 'Mittenti con cui si inviano le mail.',
                },
              },
              fields: [
                row(
                  { name: 'name', type: 'text', label: { en: 'Name', it: 'Nome' }, required: true },
                  {
                    name: 'email',
                    type: 'email',
                    label: { en: 'E-mail', it: 'E-mail' },
                    required: true,
                  },
                ),
              ],
              label: { en: 'Sender identities', it: 'Identità mittente' },
              labels: {
                plural: { en: 'Senders', it: 'Mittenti' },
                singular: { en: 'Sender', it: 'Mittente' },
              },
            },
          ],
          label: { en: 'Mail and files', it: 'Posta e file' },
        },
      ],
    },
  ],
  label: { en: 'CRM settings', it: 'Impostazioni CRM' },
  lockDocuments: false,
})
