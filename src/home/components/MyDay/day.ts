import type { MyDay } from '#activities'

/** A day with what comes after it until Sunday; on other days than today nothing does. */
export type Day = MyDay & { week: MyDay['todos'] }

export type PartName =
  | 'appointments'
  | 'closed'
  | 'overdue'
  | 'queue'
  | 'todos'
  | 'undated'
  | 'week'

/** What is late, then today, then later this week. */
export const mainParts: PartName[] = ['overdue', 'appointments', 'todos', 'undated', 'week']
export const sideParts: PartName[] = ['queue', 'closed']

/** Nothing of the day itself is left to do. */
export const isDone = (day: Day): boolean =>
  mainParts.every((name) => name === 'week' || day[name].docs.length === 0)

/** Nothing stands in it at all. */
export const isFree = (day: Day): boolean =>
  [...mainParts, ...sideParts].every((name) => day[name].docs.length === 0)
