import { instantAt } from '#platform/i18n/dates'

/** `reminder` of an activity that reminds nobody. */
export const noReminder = -1

type RemindAtArgs = {
  assignee: null | number
  /** The minutes that the assignee prefers (`users.reminders.before`). */
  before: number
  /** False for a to-do: a plain day, stored as noon UTC (see `day.ts`). */
  hasTime: boolean
  /** Done or cancelled. */
  isClosed: boolean
  /** Minutes before; null as the assignee prefers, -1 none. */
  reminder: null | number
  startsAt: Date | null | string
  timeZone: string
  /** `hh:mm`: when the company's working day begins. */
  workStart: string
}

/**
 * When the assignee of an activity is reminded: as many minutes before as the activity says, else as
 * the assignee prefers; of a to-do when that day's work begins (and before it only if the activity
 * itself says so). Of what is planned for a moment that is near, this may be in the past: it is due
 * at once.
 * @returns null when nobody is to be reminded
 */
export const remindAt = ({
  assignee,
  before,
  hasTime,
  isClosed,
  reminder,
  startsAt,
  timeZone,
  workStart,
}: RemindAtArgs): Date | null => {
  if (assignee === null || !startsAt || isClosed || reminder === noReminder) return null
  const stored = new Date(startsAt)
  if (Number.isNaN(stored.getTime())) return null
  const start = hasTime ? stored : instantAt(stored.toISOString().slice(0, 10), workStart, timeZone)
  const minutes = reminder ?? (hasTime ? before : 0)
  return new Date(start.getTime() - minutes * 60_000)
}
