/** The queue of the exports. */
export const exportJobName = 'export'
