/** The Mondays of the last weeks, the one of `day` included, as plain days. */
export const mondaysTo = (day: string, weeks: number): string[] => {
  const date = new Date(`${day}T00:00:00Z`)
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000
  return Array.from({ length: weeks }, (_, index) =>
    new Date(monday - (weeks - 1 - index) * 7 * 86_400_000).toISOString().slice(0, 10),
  )
}

/** The Sunday of a week that begins on a Monday. */
export const sundayOf = (monday: string): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10)
