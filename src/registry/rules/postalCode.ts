/**
 * A postal code in its stored form: Italian ones have five digits, lost zeros come back; null when
 * it is none of the country.
 */
export const normalisePostalCode = (value: string, country: string): null | string => {
  const text = value.trim().toUpperCase()
  if (country !== 'IT') return /^[A-Z0-9][A-Z0-9 -]{1,9}$/.test(text) ? text : null
  const digits = /^\d{3,4}$/.test(text) ? text.padStart(5, '0') : text
  return /^\d{5}$/.test(digits) ? digits : null
}
