import { isPartitaIva } from './vatNumber'

/** Values of the characters in odd places (D.M. 23/12/1976). */
const odd: Record<string, number> = {
  0: 1,
  1: 0,
  2: 5,
  3: 7,
  4: 9,
  5: 13,
  6: 15,
  7: 17,
  8: 19,
  9: 21,
  A: 1,
  B: 0,
  C: 5,
  D: 7,
  E: 9,
  F: 13,
  G: 15,
  H: 17,
  I: 19,
  J: 21,
  K: 2,
  L: 4,
  M: 18,
  N: 20,
  O: 11,
  P: 3,
  Q: 6,
  R: 8,
  S: 12,
  T: 14,
  U: 16,
  V: 10,
  W: 22,
  X: 25,
  Y: 24,
  Z: 23,
}

const even = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65)

/** Sixteen places; digits may be replaced by letters where two people would share a code (omocodia). */
const form = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/

/** Check character of the first fifteen places of a codice fiscale. */
export const taxCodeCheck = (first15: string): string => {
  let sum = 0
  for (let index = 0; index < 15; index++) {
    const char = first15[index] as string
    sum += index % 2 === 0 ? (odd[char] ?? 0) : even(char)
  }
  return String.fromCharCode(65 + (sum % 26))
}

/** Codice fiscale of a person: form and check character (D.M. 23/12/1976), omocodia included. */
export const isPersonalTaxCode = (value: string): boolean =>
  form.test(value) && taxCodeCheck(value.slice(0, 15)) === value[15]

/**
 * A codice fiscale as it is stored: sixteen places of a person, or the eleven digits of an
 * organisation; null when neither form holds.
 */
export const normaliseTaxCode = (value: string): null | string => {
  const text = value.toUpperCase().replace(/[\s.\-/]/g, '')
  if (isPersonalTaxCode(text)) return text
  const digits = /^\d{8,10}$/.test(text) ? text.padStart(11, '0') : text
  return isPartitaIva(digits) ? digits : null
}
