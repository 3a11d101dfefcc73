/** So long the panel offers to take a step back, and so long what reaches outside waits (seconds). */
export const graceSeconds = 10

/** So long the API takes it back (minutes). */
export const undoMinutes = 10

/** So long a step is known at all (hours): its key does not begin another one. */
export const keptHours = 24
