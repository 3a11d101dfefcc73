import type { SettingsFields } from '#platform/parts'
import { setupSteps } from './steps'

/** What the admins have said about the set-up; whether a step is done stands in the data. */
export const setupFields: SettingsFields = {
  fields: [
    {
      name: 'setupHidden',
      type: 'checkbox',
      admin: {
        description: {
          en: 'Untick it, and Home shows an administrator what is left to do.',
          it: 'Togli la spunta e la Home mostra all’amministratore che cosa resta da fare.',
        },
      },
      defaultValue: false,
      label: { en: 'Hide the set-up', it: 'Nascondi la configurazione iniziale' },
    },
    {
      name: 'setupSkipped',
      type: 'json',
      admin: {
        components: { Field: '/src/platform/admin/fields/NoField#NoField' },
        disableListColumn: true,
        disableListFilter: true,
      },
      defaultValue: [],
      label: {
        en: 'Skipped steps of the set-up',
        it: 'Passi saltati della configurazione iniziale',
      },
      typescriptSchema: [() => ({ type: 'array', items: { type: 'string' } })],
      validate: (value, { req }) =>
        value === null ||
        value === undefined ||
        (Array.isArray(value) &&
          value.length <= setupSteps.length &&
          value.every((step) => setupSteps.some((known) => known === step))) ||
        req.t('validation:invalidSelection'),
    },
    {
      name: 'setupLink',
      type: 'ui',
      admin: { components: { Field: '/src/setup/components/SetupLink#SetupLink' } },
    },
  ],
  order: 10,
  tab: 'company',
}
