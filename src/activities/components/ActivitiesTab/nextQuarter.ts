const quarter = 15 * 60 * 1000

/** The next full quarter of an hour: what a new activity is proposed for. */
export const nextQuarter = (now: Date): string =>
  new Date(Math.ceil(now.getTime() / quarter) * quarter).toISOString()
