/** As a session in UTC, such as those of the embedded server, writes a moment, by itself and in JSON. */
const written = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00(?::00)?$/

/**
 * A moment as PostgreSQL writes it (`2026-11-26 08:30:00.5+00`) as ISO 8601 (`2026-11-26T08:30:00.500Z`).
 * `Date` reads such texts too, in ten times the time: a page of records has hundreds of them.
 */
export const isoMoment = (text: string): string => {
  const [, day, time, fraction = ''] = written.exec(text) ?? []
  return day ? `${day}T${time}.${fraction.padEnd(3, '0')}Z` : new Date(text).toISOString()
}
