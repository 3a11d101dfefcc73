import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** What `normalisePhone` stores. */
const storedPhone = /\+\d{5,15}(?:;ext=\d{1,7})?/g

/**
 * A stored number as people read it, the same everywhere: national at home (Italy), international
 * abroad, its extension behind it.
 */
export const formatPhone = (phone: string, language = 'it'): string => {
  const parsed = parsePhoneNumberFromString(phone)
  if (!parsed) return phone
  const text = parsed.country === 'IT' ? parsed.formatNational() : parsed.formatInternational()
  return language === 'it' ? text.replace(' ext. ', ' int. ') : text
}

/** The stored numbers in a text as people read them. */
export const formatPhonesIn = (text: string, language?: string): string =>
  text.replace(storedPhone, (phone) => formatPhone(phone, language))
