/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const formula = /^'*\s*[=+\-@\t\r＝＋－＠]/
const guarded = /^'+\s*[=+\-@\t\r＝＋－＠]/

/** A phone number in E.164: of signs and letters it has its plus alone, and is no formula. */
const phone = /^\+\d{5,15}$/

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes before what could be one
 * (OWASP, CSV injection), blanks before it or not. A bare phone number stays as it is. `unguardCell` gives
 * back what went in.
 */
export const guardCell = (text: string): string =>
  formula.test(text) && !phone.test(text) ? `'${text}` : text

/** A cell of our own export as it was before `guardCell`. */
export const unguardCell = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
