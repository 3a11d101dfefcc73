import type { Field } from 'payload'
import { dictionaryField } from '#platform/dictionary'
import { row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import type { SettingsFields } from '#platform/parts'

/** What an activity gets when a mail or an SMS is sent (A3). */
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

/** What a new action and the record of a sent mail or SMS begin with (A3, C2). */
export const activitySettings: SettingsFields = {
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
    sentDefaults('sentMail', { en: 'When an e-mail is sent', it: 'Quando si invia un’e-mail' }),
    sentDefaults('sentSms', { en: 'When an SMS is sent', it: 'Quando si invia un SMS' }),
  ],
  label: { en: 'Activities', it: 'Attività' },
  order: 10,
  tab: 'activities',
}
