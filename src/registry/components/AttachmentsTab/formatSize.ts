const units = ['B', 'kB', 'MB', 'GB']

/** Bytes as people read them: `1,4 MB` in Italian, `1.4 MB` in English. */
export const formatSize = (bytes: null | number | undefined, language: string): string => {
  if (typeof bytes !== 'number') return ''
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const amount = bytes / 1000 ** power
  const digits = amount < 10 && power > 0 ? 1 : 0
  return `${amount.toLocaleString(language, { maximumFractionDigits: digits })} ${units[power]}`
}
