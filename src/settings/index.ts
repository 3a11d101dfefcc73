export { seedSettings } from './defaults'
export { settingsOf } from './read'
export { createSettings } from './settings'
export { dayIn, isTimeZone } from './timeZone'
