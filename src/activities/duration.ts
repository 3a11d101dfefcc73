const clock = /^(\d{1,3})\s*[:.h]\s*(\d{1,2})?\s*m?$/i
const minutesOnly = /^(\d{1,5})\s*(m|min|')?$/i

/** Minutes as people read them: `90` → `1:30`; empty for none. */
export const formatDuration = (minutes: null | number | undefined): string =>
  typeof minutes === 'number'
    ? `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`
    : ''

/**
 * Minutes from what a person types: `1:30`, `1h30`, `2h`, `45` (minutes); null for nothing,
 * `undefined` for what is no duration.
 */
export const parseDuration = (text: string): null | number | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const [, hours, minutes = '0'] = clock.exec(trimmed) ?? []
  if (hours !== undefined)
    return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined
  const [, only] = minutesOnly.exec(trimmed) ?? []
  return only === undefined ? undefined : Number(only)
}
