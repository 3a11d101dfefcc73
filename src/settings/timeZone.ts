/** True for an IANA time zone name that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(name && new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The calendar day (`YYYY-MM-DD`) on which an instant falls in a time zone. */
export const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    day: '2-digit',
    month: '2-digit',
    timeZone,
    year: 'numeric',
  }).format(instant)
