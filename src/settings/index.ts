import { definePart } from '#platform/parts'
import { calendarSettings, mailSettings } from './fields'
import { settingsOf } from './read'
import { createSettings } from './settings'

export { dayIn } from '#platform/i18n/dates'
export { settingsOf } from './read'
export { isTimeZone } from './timeZone'

/** The settings of the company; other parts add fields to their page (`settings`). */
export const settings = definePart({
  slug: 'settings',
  brings: () => ({
    globals: (all) => [createSettings(all.of('settings'))],
    settings: [calendarSettings, mailSettings],
    timeZone: [async (req) => (await settingsOf(req)).timeZone],
  }),
})
