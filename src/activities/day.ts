import { localMoment } from '#platform/i18n/localMoment'

export { dayInstant, isPlainDay } from '#platform/fields/plainDay'

/**
 * An instant from what a client sends. A time without a zone, such as `2026-11-23T09:30`, is the
 * company's wall clock, wherever the server stands.
 */
export const instantFrom = (value: unknown, timeZone: string): unknown =>
  (typeof value === 'string' && localMoment(value, timeZone)?.toISOString()) || value
