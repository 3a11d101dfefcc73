import type { Field } from 'payload'

/** How a person wants to be reminded: on their own page. */
export const reminderFields: Field = {
  name: 'reminders',
  type: 'group',
  fields: [
    {
      name: 'before',
      type: 'number',
      admin: {
        description: {
          en: 'Minutes before an activity, unless it says otherwise. It counts for what is planned from now on.',
          it: 'Minuti prima di un’attività, se questa non dice altro. Vale per ciò che si programma da ora in poi.',
        },
        step: 5,
      },
      defaultValue: 15,
      label: { en: 'Remind me (minutes before)', it: 'Avvisami (minuti prima)' },
      max: 60 * 24 * 7,
      min: 0,
    },
    {
      name: 'byMail',
      type: 'checkbox',
      admin: {
        components: { Description: '/src/reminders/components/ByMailNote#ByMailNote' },
      },
      defaultValue: false,
      label: { en: 'By e-mail too', it: 'Anche per e-mail' },
    },
  ],
  label: { en: 'Reminders', it: 'Promemoria' },
}
