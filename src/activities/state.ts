/** The four meanings that a status can have; labels may change, these do not. */
export const activityStates = ['planned', 'in-progress', 'done', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** Something is still to be done. */
export const openStates = ['planned', 'in-progress'] as const satisfies ActivityState[]

/** Nothing is left to do. */
const closedStates = ['done', 'cancelled'] as const satisfies ActivityState[]

/** True for a state in which something is still to be done. */
export const isOpen = (state: unknown): boolean => openStates.some((open) => open === state)

/** True for a state in which nothing is left to do: done, or cancelled. */
export const isClosed = (state: unknown): boolean => closedStates.some((closed) => closed === state)
