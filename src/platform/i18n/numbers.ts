/** A number in the way of a language: grouped thousands, so many decimals. */
export const formatNumber = (value: number, language: string, digits = 0): string =>
  new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    // TypeScript does not know the option yet: four digits are grouped in Italian, too.
    useGrouping: 'always',
  } as Intl.NumberFormatOptions).format(value)

/** A number of records: `1.234`. */
export const formatCount = (count: number, language: string): string =>
  formatNumber(count, language)
