/** The queue of the bulk changes. */
export const bulkJobName = 'bulk-change'

/** The queue of those that are taken back. */
export const undoJobName = 'undo-bulk-change'
