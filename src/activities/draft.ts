import type { Picked } from '#platform/admin/form/useMatches'
import { idOf } from '#platform/fields/idOf'
import { instantOf, wallClockIn } from '#platform/i18n/dates'
import { isPlainDay } from './day'
import { parseDuration } from './duration'
import type { ActivityInput } from './following'

/** What a history entry or an action has in its form: everything as it is typed and chosen. */
export type Draft = {
  assignee: string
  contact: string
  /** `YYYY-MM-DD` */
  date: string
  description: string
  /** The day by which a task is to be done: `YYYY-MM-DD` */
  due: string
  duration: string
  /** What else it is about, by the fields of activities: `{ lead: … }`; whoever asks for them sends them. */
  links: Record<string, null | Picked>
  mode: string
  note: string
  outcome: string
  participants: Picked[]
  subject: string
  tags: number[]
  /** A time of day as it is typed; empty for a to-do of the day */
  time: string
}

/** A history entry says what happened, an action what is to be done (C1). */
export type DraftKind = 'action' | 'history'

export const emptyDraft: Draft = {
  assignee: '',
  contact: '',
  date: '',
  description: '',
  due: '',
  duration: '',
  links: {},
  mode: '',
  note: '',
  outcome: '',
  participants: [],
  subject: '',
  tags: [],
  time: '',
}

const two = (value: number) => String(value).padStart(2, '0')

const dayText = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** An instant as the date and time that a clock in the time zone shows. */
export const clockOf = (value: Date | string, timeZone: string): { date: string; time: string } => {
  const local = wallClockIn(value, timeZone)
  return { date: dayText(local), time: `${two(local.getHours())}:${two(local.getMinutes())}` }
}

/** What is proposed for an activity, as its form shows it in the reader's time zone. */
export const draftOf = (
  { assignee, description, mode, note, startsAt, subject }: ActivityInput,
  timeZone: string,
): Draft => ({
  ...emptyDraft,
  ...(isPlainDay(startsAt) ? { date: startsAt } : startsAt ? clockOf(startsAt, timeZone) : {}),
  assignee: String(idOf(assignee) ?? ''),
  description: description ?? '',
  mode: String(idOf(mode) ?? ''),
  note: note ?? '',
  subject: String(idOf(subject) ?? ''),
})

const clockText = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?$/

/**
 * A time of day from what a person types: `9`, `930`, `9.30`, `09:30` → `09:30`; empty for nothing,
 * null for what is no time.
 */
export const parseClock = (text: string): null | string => {
  const trimmed = text.trim()
  if (!trimmed) return ''
  const [, hours, minutes = '00'] = clockText.exec(trimmed) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${two(Number(hours))}:${minutes}`
}

/** In the order of the form. */
const wrongOrder = ['nothing', 'time', 'duration', 'ahead'] as const
export type WrongPart = (typeof wrongOrder)[number]

/**
 * All that is wrong with a form: nothing written, a time or a duration that cannot be understood, a
 * history entry of a day that is yet to come.
 */
export const wrongParts = (
  { date, description, duration, note, subject, time }: Draft,
  { kind, now = new Date(), timeZone }: { kind: DraftKind; now?: Date; timeZone: string },
): WrongPart[] => {
  const found: Record<WrongPart, boolean> = {
    nothing: !description.trim() && !note.trim() && !subject,
    time: parseClock(time) === null,
    duration: parseDuration(duration) === undefined,
    ahead: kind === 'history' && date > clockOf(now, timeZone).date,
  }
  return wrongOrder.filter((part) => found[part])
}

/** What was typed, as fields of an activity. What was left empty is sent as empty. */
export const fieldsOf = (draft: Draft, timeZone: string) => ({
  ...momentOf(draft, timeZone),
  assignee: idOf(draft.assignee),
  description: draft.description.trim() || null,
  duration: parseDuration(draft.duration) ?? null,
  mode: idOf(draft.mode),
  note: draft.note.trim() || null,
  ...(draft.due && !draft.time.trim() && { endsAt: draft.due }),
  ...(draft.participants.length > 0 && {
    participants: draft.participants.map(({ collection, id }) => ({
      relationTo: collection,
      value: id,
    })),
  }),
  ...(draft.outcome && { outcome: idOf(draft.outcome) }),
  subject: idOf(draft.subject),
  tags: draft.tags,
})

const momentOf = ({ date, time: typed }: Draft, timeZone: string) => {
  const time = parseClock(typed)
  if (!date) return { startsAt: null }
  if (!time) return { hasTime: false, startsAt: date }
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours, minutes] = time.split(':').map(Number)
  const local = new Date(year, month - 1, day, hours, minutes)
  return { hasTime: true, startsAt: instantOf(local, timeZone).toISOString() }
}
