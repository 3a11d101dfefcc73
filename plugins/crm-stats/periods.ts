import type { Language } from '#platform/i18n/languages'

export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]

const locales: Record<Language, string> = { en: 'en-GB', it: 'it-IT' }

/** The ISO week of a day, which belongs to the year of its Thursday. */
export const isoWeek = (day: string): { week: number; year: number } => {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = (date.getUTCDay() + 6) % 7
  const thursday = new Date(date.getTime() + (3 - weekday) * 86_400_000)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000))
  return { week, year }
}

/** What people call the period that begins on a day: `November 2026`, `4º trim. 2026`. */
export const periodLabel = ({
  key,
  language,
  unit,
}: {
  /** Its first day. */
  key: string
  language: Language
  unit: PeriodUnit
}): string => {
  const [year = '', month = '', day = ''] = key.split('-')
  if (unit === 'day') return `${day}/${month}/${year}`
  if (unit === 'year') return year
  if (unit === 'quarter') {
    const quarter = Math.ceil(Number(month) / 3)
    return language === 'it' ? `${quarter}º trim. ${year}` : `Q${quarter} ${year}`
  }
  if (unit === 'week') {
    const iso = isoWeek(key)
    return language === 'it' ? `sett. ${iso.week}/${iso.year}` : `week ${iso.week}/${iso.year}`
  }
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    timeZone: 'UTC',
    year: 'numeric',
  }).format(new Date(`${key}T00:00:00Z`))
}
