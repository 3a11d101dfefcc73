/** The queue of the bulk changes. */
export const bulkJobName = 'bulk-change'
