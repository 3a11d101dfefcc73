/** What components of other features may use in the browser; `index.ts` is for the server. */
export { reloadReminders } from './components/Bell/useReminders'
