import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/**
 * A phone number in E.164 (`+39070609…`), or null when it is none. The zero that spreadsheets drop
 * from Italian landlines is restored.
 * @param country ISO 3166-1 alpha-2 for numbers without a prefix
 */
export const normalisePhone = (value: string, country = 'IT'): null | string => {
  const region = countryCode(country)
  const parsed = parsePhoneNumberFromString(value, region)
  if (parsed?.isValid()) return parsed.number
  if (region === 'IT' && !/^\s*(\+|0)/.test(value)) {
    const restored = parsePhoneNumberFromString(`0${value}`, region)
    if (restored?.isValid()) return restored.number
  }
  return null
}

/** A stored number as people read it: national within the country, international elsewhere. */
export const formatPhone = (e164: string, country = 'IT'): string => {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return e164
  return parsed.country === countryCode(country)
    ? parsed.formatNational()
    : parsed.formatInternational()
}

const countryCode = (country: string): CountryCode => {
  const code = country.toUpperCase()
  return isSupportedCountry(code) ? code : 'IT'
}
