import type { Field } from 'payload'
import { dayOnly, realDate, row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import type { SettingsFields } from '#platform/parts'
import { isTimeZone } from './timeZone'

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

/** The company's time and days (D14). */
export const calendarSettings: SettingsFields = {
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
      timeField('workStart', { en: 'Working hours from', it: 'Orario di lavoro dalle' }, '09:00'),
      timeField('workEnd', { en: 'to', it: 'alle' }, '18:00'),
    ),
    row(
      timeField('agendaStart', { en: 'Agenda band from', it: 'Fascia dell’agenda dalle' }, '08:00'),
      timeField('agendaEnd', { en: 'to', it: 'alle' }, '20:00'),
    ),
    row(
      {
        name: 'assignmentDate',
        type: 'date',
        admin: { date: dayOnly },
        custom: { plainDay: true },
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
        custom: { plainDay: true },
        label: {
          en: 'Reference date for contract printing',
          it: 'Data di riferimento per stampa contratti',
        },
        validate: realDate,
      },
    ),
  ],
  label: { en: 'Calendar', it: 'Calendario' },
  order: 20,
  tab: 'calendar',
}

/** Who the company writes as. */
export const mailSettings: SettingsFields = {
  fields: [
    {
      name: 'senders',
      type: 'array',
      admin: {
        description: {
          en: 'Who e-mails are sent as.',
          it: 'Mittenti con cui si inviano le e-mail.',
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
  label: { en: 'E-mail and files', it: 'E-mail e file' },
  order: 30,
  tab: 'mail',
}
