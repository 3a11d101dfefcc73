/** What components of other features may use in the browser; `index.ts` is for the server. */
export { OutcomePick } from './components/OutcomePick'
export { StatusChip } from './components/StatusChip'
export { formatDuration, parseDuration } from './duration'
export { headline } from './headline'
export { formatMoment, isOverdue } from './moment'
