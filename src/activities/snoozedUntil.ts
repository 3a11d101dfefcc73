const longest = 366 * 24 * 60

/**
 * What a request asks for: `{ minutes }` from now, `{ until }` a moment to come (a year at most), or
 * `{ until: null }` to be left alone.
 * @returns null for no more reminder, undefined for what is no answer
 */
export const snoozedUntil = (
  { minutes, until }: { minutes?: unknown; until?: unknown },
  now: Date,
): Date | null | undefined => {
  const last = now.getTime() + longest * 60_000
  if (minutes !== undefined) {
    const isWhole = Number.isInteger(minutes) && Number(minutes) > 0 && Number(minutes) <= longest
    return isWhole ? new Date(now.getTime() + Number(minutes) * 60_000) : undefined
  }
  if (until === null) return null
  if (typeof until !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(until)) return undefined
  const moment = new Date(until).getTime()
  return moment > now.getTime() && moment <= last ? new Date(moment) : undefined
}
