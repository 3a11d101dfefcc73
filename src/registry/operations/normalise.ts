import type { Label } from '#platform/i18n'
import type { Data, Problem } from '#platform/records'
import {
  municipalitiesNamed,
  normaliseCountry,
  normaliseEmail,
  normalisePhone,
  normalisePostalCode,
  normaliseProvince,
  normaliseTaxCode,
  normaliseVatNumber,
  normaliseWebsite,
  regionOf,
} from '../rules'

type Card = Data
type Rule = {
  clean: (value: string, country: string) => null | string
  message: Label
  /** What is said of a card of another country. @default the same */
  messageAbroad?: (country: string) => Label
}

const phone: Rule = {
  clean: normalisePhone,
  message: {
    en: 'Not a valid phone number: write it with its area code, or with +prefix for other countries.',
    it: 'Numero di telefono non valido: scrivilo con il prefisso, o con +prefisso per gli altri Paesi.',
  },
}
const email: Rule = {
  clean: normaliseEmail,
  message: { en: 'Not a valid e-mail address.', it: 'Indirizzo e-mail non valido.' },
}

/** The one set of rules for cards, whatever path a write takes (form, API, import). */
const rules: Record<string, Rule> = {
  email,
  mobile: phone,
  pec: email,
  phone,
  postalCode: {
    clean: normalisePostalCode,
    message: {
      en: 'Not a valid postal code: Italian ones have five digits.',
      it: 'CAP non valido: servono cinque cifre.',
    },
  },
  province: {
    clean: (value, country) => (country === 'IT' ? normaliseProvince(value) : value.trim()),
    message: {
      en: 'Not an Italian province: use its two letters, such as MI.',
      it: 'Provincia inesistente: usa la sigla di due lettere, come MI.',
    },
  },
  taxCode: {
    clean: (value, country) => (country === 'IT' ? normaliseTaxCode(value) : value.trim()),
    message: {
      en: 'Not a valid tax code: check its letters and digits.',
      it: 'Codice fiscale non valido: controlla lettere e cifre.',
    },
  },
  vatNumber: {
    clean: normaliseVatNumber,
    message: {
      en: 'Not a valid VAT number: Italian ones have eleven digits, the last is a check digit.',
      it: 'Partita IVA non valida: servono undici cifre, l’ultima è di controllo.',
    },
    messageAbroad: (country) => ({
      en: `Not a valid VAT number of the country ${country}: check its letters and digits, or the country.`,
      it: `Partita IVA non valida per il Paese ${country}: controlla lettere e cifre, oppure il Paese.`,
    }),
  },
  website: {
    clean: normaliseWebsite,
    message: {
      en: 'Not a web address: write it like www.example.com.',
      it: 'Indirizzo web non valido: scrivilo come www.esempio.it.',
    },
  },
}

/**
 * Brings a card (company or contact) into its stored form: phones in E.164, VAT number and tax code
 * checked, e-mail in lower case, website as an address, province and region from the municipality.
 * @param data the fields that are being written; others are left alone
 * @param before the stored card, for the country that a partial write does not name
 * @returns a new object and what is wrong with it; a wrong value stays as it was typed
 */
export const normaliseCard = <T extends Card>(
  data: T,
  before: Card = {},
): { data: T; problems: Problem[] } => {
  const result: Card = { ...data }
  const problems: Problem[] = []
  if (isText(result.country)) {
    const code = normaliseCountry(result.country)
    if (code) result.country = code
    else {
      problems.push({
        message: {
          en: 'Unknown country: use its two letters, such as IT.',
          it: 'Paese sconosciuto: usa la sigla di due lettere, come IT.',
        },
        path: 'country',
      })
    }
  }
  const country = String(result.country ?? before.country ?? 'IT')
  for (const [path, { clean, message, messageAbroad }] of Object.entries(rules)) {
    const value = result[path]
    if (!isText(value)) continue
    if (value === before[path] && country === (before.country ?? country)) continue
    const cleaned = clean(value, country)
    if (cleaned === null) {
      const abroad = country === 'IT' ? undefined : messageAbroad?.(country)
      problems.push({ message: abroad ?? message, path })
    } else result[path] = cleaned
  }
  if (country === 'IT') fillFromMunicipality(result, before)
  return { data: result as T, problems }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Province and region follow the municipality where its name leaves no doubt. */
const fillFromMunicipality = (card: Card, before: Card) => {
  if (isText(card.city) && card.city !== before.city) {
    const named = municipalitiesNamed(card.city)
    const given = isText(card.province) ? card.province : null
    const match =
      named.find(({ province }) => province === given) ??
      (named.length === 1 ? named[0] : undefined)
    const moved = given !== null && given === before.province
    if (match && (given === null || moved || given === match.province || isRetired(given))) {
      card.city = match.name
      card.province = match.province
      card.region = match.region
      return
    }
  }
  if (isText(card.province)) card.region = regionOf(card.province) ?? card.region
}

/** Abolished, not mistyped: a wrong value stays for the person to see. */
const isRetired = (province: string) =>
  regionOf(province) === null && normaliseProvince(province) !== null
