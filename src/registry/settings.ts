import type { SettingsFields } from '#platform/parts'

/** How large a file may be that is kept with a record. */
export const attachmentSettings: SettingsFields = {
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
  ],
  order: 10,
  tab: 'mail',
}
