import type { Where } from 'payload'

const halfDay = 12 * 60 * 60 * 1000

/**
 * What was planned for a time that is over, as the list's filter: the rule of the measure `overdue`
 * (a to-do has until its day ends), to be and-ed to what is open.
 */
export const overdueAt = (now: Date): Where => ({
  or: [
    { and: [{ hasTime: { not_equals: false } }, { startsAt: { less_than: now.toISOString() } }] },
    {
      and: [
        { hasTime: { equals: false } },
        { startsAt: { less_than: new Date(now.getTime() - halfDay).toISOString() } },
      ],
    },
  ],
})
