/**
 * Italian partita IVA: eleven digits, the last a Luhn check digit (D.P.R. 633/1972, art. 35).
 * An office code of the Revenue Agency (digits 8–10) is not asked for: foreign branches have others.
 */
export const isPartitaIva = (value: string): boolean => {
  if (!/^\d{11}$/.test(value) || value === '00000000000') return false
  let sum = 0
  for (let index = 0; index < 11; index++) {
    const digit = Number(value[index])
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Form of the VAT numbers of the European Union, without the country prefix (Council Reg. 904/2010, VIES). */
const forms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
}

/** Greece writes its VAT numbers with EL, its country code is GR. */
const prefixOf = (country: string) => (country === 'GR' ? 'EL' : country)

/** What people write before it: `P.IVA`, `Partita IVA`, `VAT no.`, `USt-IdNr.`, `N° TVA`. */
const label =
  /^(?:(?:CFE?PIVA|PARTITAIVA|PIVA|IVA|VATREG|VAT)(?:NUMBER|NUM|NO|NR|N°|ID)?|(?:N°|NO|NR)?TVA|USTIDNR|USTID|NIF|CIF)(?=[A-Z]{0,3}\d)/

/**
 * A VAT number as it is stored: eleven digits for a company of Italy, prefix and number otherwise
 * (`DE123456789`); null when its form or check digit is wrong.
 * @param country ISO 3166-1 alpha-2 of the company; a prefix in the number wins
 */
export const normaliseVatNumber = (value: string, country = 'IT'): null | string => {
  const text = value
    .toUpperCase()
    .replace(/[\s.:\-/]/g, '')
    .replace(label, '')
  const named = /^([A-Z]{2})(.+)$/.exec(text)
  const own = prefixOf(country.toUpperCase())
  const given = named ? prefixOf(named[1] as string) : ''
  const hasPrefix = given === 'IT' || Object.hasOwn(forms, given)
  const prefix = hasPrefix ? given : own
  const number = hasPrefix ? (named?.[2] as string) : text
  if (prefix === 'IT') {
    // Excel drops leading zeros.
    const digits = /^\d{8,10}$/.test(number) ? number.padStart(11, '0') : number
    if (!isPartitaIva(digits)) return null
    return own === 'IT' ? digits : `IT${digits}`
  }
  const form = forms[prefix]
  if (!form) return /^[A-Z0-9]{4,20}$/.test(text) ? text : null
  return form.test(number) ? `${prefix}${number}` : null
}
