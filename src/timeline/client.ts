/** What components of other features may use in the browser; `index.ts` is for the server. */
export { QuickAdvance } from './components/QuickAdvance'
export { useStep } from './components/useStep'
export { useTimeZone } from './components/useTimeZone'
