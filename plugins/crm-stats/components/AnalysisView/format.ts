import { formatNumber } from '#platform/i18n/numbers'
import type { MeasureFormat } from '../../measures'

type FormatArgs = { format: MeasureFormat; language: string; value: null | number | undefined }

/** A figure as people read it: grouped thousands, `1.234:30` hours, percent with one decimal, days. */
export const formatFigure = ({ format, language, value }: FormatArgs): string => {
  if (value === null || value === undefined) return '—'
  if (format === 'share') return `${formatNumber(value * 100, language, 1)} %`
  if (format === 'days') return formatNumber(value, language, 1)
  if (format === 'minutes') {
    const minutes = Math.round(value)
    const hours = formatNumber(Math.floor(minutes / 60), language)
    return `${hours}:${String(minutes % 60).padStart(2, '0')}`
  }
  return formatNumber(value, language)
}
