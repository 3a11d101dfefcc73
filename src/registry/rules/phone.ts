import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** Whose numbers need no prefix, and may have lost their zero to a spreadsheet. */
export const home = 'IT'

/** `int. 12`, `interno 12`, `ext. 12`, `Durchwahl 12`: the words of extensions, as the library knows one. */
const extension =
  /[\s,;(]*\b(?:interno|int|extension|extn?|est|poste|durchwahl|dw)\b[.:]?\s*(\d{1,7})\)?\s*$/i

/**
 * A phone number in E.164 (`+39070609…`), with its extension as RFC 3966 has it (`;ext=12`), or null when
 * it is none. A zero that a spreadsheet dropped is given back to bare digits that are a valid Italian
 * number with it: whatever is written in another way (`(512) 757-6000`) was written by a person, and is a
 * number of another country.
 * @param country ISO 3166-1 alpha-2 for numbers without a prefix
 */
export const normalisePhone = (value: string, country = home): null | string => {
  const region = countryCode(country)
  const text = value.trim().replace(extension, ' ext. $1')
  const parsed = parsePhoneNumberFromString(text, region)
  if (parsed?.isValid()) return stored(parsed)
  if (region !== home || !/^[1-9]\d+$/.test(text)) return null
  const restored = parsePhoneNumberFromString(`0${text}`, region)
  return restored?.isValid() ? stored(restored) : null
}

const stored = ({ ext, number }: PhoneNumber): string => (ext ? `${number};ext=${ext}` : number)

const countryCode = (country: string): CountryCode => {
  const code = country.toUpperCase()
  return isSupportedCountry(code) ? code : home
}
