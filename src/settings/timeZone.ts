/** True for an IANA time zone name that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(name && new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
