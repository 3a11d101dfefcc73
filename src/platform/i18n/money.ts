/** An amount in euros; a dash where there is none. */
export const formatMoney = (value: null | number | undefined, language: string): string =>
  value === null || value === undefined
    ? '—'
    : new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', {
        currency: 'EUR',
        style: 'currency',
        // Also four digits, as everywhere else; the library's type does not know the word yet.
        useGrouping: 'always',
      } as Intl.NumberFormatOptions).format(value)
