import countries from 'i18n-iso-countries'
import de from 'i18n-iso-countries/langs/de.json'
import en from 'i18n-iso-countries/langs/en.json'
import es from 'i18n-iso-countries/langs/es.json'
import fr from 'i18n-iso-countries/langs/fr.json'
import it from 'i18n-iso-countries/langs/it.json'
import { countryCodes } from './countries'

const { alpha3ToAlpha2, getNames, registerLocale } = countries
const locales = [it, en, de, fr, es]

/** What people call them beside the names of the lists; of a part, the country that it is of. */
const usual: Record<string, string> = {
  AE: 'Emirati Arabi|Emirati|Emirates|UAE|Emirates Arabi Uniti',
  BA: 'Bosnia',
  CD: 'Congo Kinshasa',
  CG: 'Congo Brazzaville',
  CI: 'Ivory Coast',
  CZ: 'Rep. Ceca|Cechia|Tchéquie|Chequia',
  DO: 'Rep. Dominicana',
  GB: 'Gran Bretagna|Inghilterra|England|Scozia|Scotland|Galles|Wales|Irlanda del Nord|Northern Ireland|Großbritannien|Grossbritannien|Grande-Bretagne|Angleterre|Gran Bretaña|Inglaterra|Britain',
  IE: 'Eire|Republic of Ireland|Repubblica d’Irlanda',
  IT: 'Repubblica Italiana',
  KP: 'Corea Nord',
  KR: 'Corea Sud|Corea',
  MK: 'Macedonia',
  MM: 'Birmania|Burma',
  NL: 'Olanda|Holland|Hollande|Holanda|The Netherlands|I Paesi Bassi',
  RU: 'Russia|Federazione Russa',
  SZ: 'Swaziland',
  TR: 'Turchia|Turkey|Türkei',
  US: 'Stati Uniti|Stati Uniti d’America|USA|America|Etats-Unis|Estados Unidos|EE.UU.|EEUU|Vereinigte Staaten von Amerika',
  VA: 'Vaticano|Santa Sede|Holy See',
}

/** The same for every way to write it: accents, case, dots and either apostrophe. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\./g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()

const allNames = (): Map<string, string> => {
  const found = new Map<string, string>()
  const add = (name: string, code: string) => {
    const key = fold(name)
    if (!found.has(key)) found.set(key, code)
  }
  for (const [code, names] of Object.entries(usual)) {
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
