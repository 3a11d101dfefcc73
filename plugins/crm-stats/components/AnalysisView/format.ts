import type { MeasureFormat } from '../../measures'

type FormatArgs = { format: MeasureFormat; language: string; value: null | number | undefined }

const numberIn = (language: string, value: number, digits = 0) =>
  new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    useGrouping: 'always',
  } as Intl.NumberFormatOptions).format(value)

/** A figure as people read it: grouped thousands, `1.234:30` hours, percent with one decimal, days. */
export const formatFigure = ({ format, language, value }: FormatArgs): string => {
  if (value === null || value === undefined) return '—'
  if (format === 'share') return `${numberIn(language, value * 100, 1)} %`
  if (format === 'days') return numberIn(language, value, 1)
  if (format === 'minutes') {
    const minutes = Math.round(value)
    const hours = numberIn(language, Math.floor(minutes / 60))
    return `${hours}:${String(minutes % 60).padStart(2, '0')}`
  }
  return numberIn(language, value)
}

/** A number of records, as the figures are written. */
export const formatCount = (value: number, language: string): string =>
  formatFigure({ format: 'number', language, value })
