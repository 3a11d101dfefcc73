export { firstBytes } from './firstBytes'
export { sweepIncoming, withIncoming } from './incoming'
export { tidyUploads, tidyUploadsSchedule } from './tidyUploads'
export { withClosedFiles } from './withClosedFiles'
