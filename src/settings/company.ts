import type { TextField } from 'payload'
import { row } from '#platform/fields'
import type { Label } from '#platform/i18n'
import type { SettingsFields } from '#platform/parts'

const text = (name: string, label: Label, width?: string): TextField => ({
  name,
  type: 'text',
  admin: width ? { width } : undefined,
  label,
  maxLength: 200,
})

/** Who the company is: what stands on its prints and in its mails. */
export const companySettings: SettingsFields = {
  fields: [
    {
      name: 'company',
      type: 'group',
      admin: { hideGutter: true },
      fields: [
        text('name', { en: 'Company name', it: 'Ragione sociale' }),
        text('street', { en: 'Street', it: 'Indirizzo' }),
        row(
          text('postalCode', { en: 'Postal code', it: 'CAP' }, '25%'),
          text('city', { en: 'City', it: 'Città' }, '50%'),
          text('province', { en: 'Province', it: 'Provincia' }, '25%'),
        ),
        text('country', { en: 'Country', it: 'Paese' }),
        {
          name: 'logo',
          type: 'upload',
          admin: {
            description: {
              en: 'PNG, JPEG or WebP, 2 MB at most.',
              it: 'PNG, JPEG o WebP, al massimo 2 MB.',
            },
          },
          label: { en: 'Logo', it: 'Logo' },
          maxDepth: 1,
          relationTo: 'logos',
        },
      ],
      label: false,
    },
    {
      // Empty until somebody has said it; Italian stands in.
      name: 'language',
      type: 'select',
      admin: {
        description: {
          en: 'In which the CRM writes to people who have not chosen one.',
          it: 'In cui il CRM scrive a chi non ne ha scelta una.',
        },
      },
      label: { en: 'Language', it: 'Lingua' },
      options: [
        { label: 'Italiano', value: 'it' },
        { label: 'English', value: 'en' },
      ],
    },
  ],
  label: { en: 'The company', it: 'La nostra azienda' },
  order: 5,
  tab: 'company',
}
