import countries from 'i18n-iso-countries'
import de from 'i18n-iso-countries/langs/de.json'
import en from 'i18n-iso-countries/langs/en.json'
import es from 'i18n-iso-countries/langs/es.json'
import fr from 'i18n-iso-countries/langs/fr.json'
import it from 'i18n-iso-countries/langs/it.json'
import { countryCodes } from './countries'
import { fold } from './foldName'
import { usualNames } from './usualCountryNames'

const { alpha3ToAlpha2, getNames, registerLocale } = countries
const locales = [it, en, de, fr, es]

const allNames = (): Map<string, string> => {
  const found = new Map<string, string>()
  const add = (name: string, code: string) => {
    const key = fold(name)
    if (!found.has(key)) found.set(key, code)
  }
  for (const [code, names] of Object.entries(usualNames)) {
    for (const name of names.split('|')) add(name, code)
  }
  for (const locale of locales) {
    registerLocale(locale)
    const display = new Intl.DisplayNames([locale.locale], { type: 'region' })
    const listed = getNames(locale.locale, { select: 'all' })
    for (const code of countryCodes) {
      for (const name of [display.of(code) ?? code, ...(listed[code] ?? [])]) add(name, code)
    }
  }
  return found
}

const known = new Set(countryCodes)
let byName: Map<string, string> | undefined

/**
 * ISO 3166-1 alpha-2 of a country as people write it: its code of two or three letters, or its usual
 * names in Italian, English, German, French and Spanish; null when unknown.
 */
export const normaliseCountry = (value: string): null | string => {
  const text = value.trim()
  const code = text.toUpperCase()
  if (known.has(code)) return code
  byName ??= allNames()
  const found = byName.get(fold(text)) ?? alpha3ToAlpha2(code)
  return found && known.has(found) ? found : null
}
