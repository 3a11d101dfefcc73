import { definePart } from '#platform/parts'
import { companySettings } from './company'
import { calendarSettings, mailSettings } from './fields'
import { createLogos } from './logos'
import { settingsOf } from './read'
import { createSettings } from './settings'

export { dayIn } from '#platform/i18n/dates'
export { settingsOf } from './read'
export { isTimeZone } from './timeZone'

/** The settings of the company; other parts add fields to their page (`settings`). */
export const settings = definePart({
  slug: 'settings',
  brings: () => ({
    collections: [createLogos()],
    globals: (all) => [createSettings(all.of('settings'))],
    navigation: [{ collection: 'logos', icon: 'file', order: 930, section: 'administration' }],
    rights: [
      {
        collections: { logos: 'dictionary' },
        endpoints: {
          'GET /logos/file/:filename': { bystander: [404], nobody: [403] },
          'GET /logos/paste-url/:id?': { bystander: [400], nobody: [403] },
        },
      },
    ],
    settings: [companySettings, calendarSettings, mailSettings],
    timeZone: [async (req) => (await settingsOf(req)).timeZone],
  }),
})
