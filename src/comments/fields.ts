import type { AddedFields } from '#platform/parts'

/** Whether a person wants mails about mentions: on their own page. */
export const mentionPreference: AddedFields = {
  after: 'reminders',
  fields: [
    {
      name: 'mentions',
      type: 'group',
      fields: [
        {
          name: 'byMail',
          type: 'checkbox',
          admin: {
            description: {
              en: 'When a colleague mentions you in a comment. The bell tells you in any case.',
              it: 'Quando un collega ti menziona in un commento. La campanella ti avvisa comunque.',
            },
          },
          defaultValue: false,
          label: { en: 'Mentions by e-mail', it: 'Menzioni per e-mail' },
        },
      ],
      label: { en: 'Comments', it: 'Commenti' },
    },
  ],
  on: 'users',
}
