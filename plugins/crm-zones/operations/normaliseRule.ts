import type { Label } from '#platform/i18n'
import type { Problem } from '#platform/records'
import {
  municipalitiesNamed,
  normaliseCountry,
  normalisePostalCode,
  normaliseProvince,
  normaliseRegion,
  regionOf,
} from '#registry'

/** What an address must have for a rule to fit it; null asks nothing. */
export const conditionNames = [
  'country',
  'region',
  'province',
  'postalCodeFrom',
  'postalCodeTo',
  'city',
] as const
export type Conditions = Record<(typeof conditionNames)[number], null | string>

const messages = {
  empty: {
    en: 'Give at least one condition: country, region, province, postal codes or city.',
    it: 'Indica almeno una condizione: Paese, regione, provincia, CAP o città.',
  },
  country: {
    en: 'Unknown country: use its two letters, such as IT.',
    it: 'Paese sconosciuto: usa la sigla di due lettere, come IT.',
  },
  region: {
    en: 'Not an Italian region: choose one of the list, such as Lombardia.',
    it: 'Regione inesistente: scegline una dell’elenco, come Lombardia.',
  },
  province: {
    en: 'Not an Italian province: use its two letters, such as MI.',
    it: 'Provincia inesistente: usa la sigla di due lettere, come MI.',
  },
  postalCode: {
    en: 'Not a valid postal code: Italian ones have five digits.',
    it: 'CAP non valido: servono cinque cifre.',
  },
  turned: {
    en: 'The last postal code is before the first: swap them.',
    it: 'L’ultimo CAP precede il primo: scambiali.',
  },
  range: {
    en: 'A range needs two codes of digits, of the same length. For one code, give only the first.',
    it: 'Un intervallo vuole due CAP di sole cifre, della stessa lunghezza. Per un solo CAP indica il primo.',
  },
} satisfies Record<string, Label>

const clean = (value: unknown): null | string =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/**
 * The stored form of a rule: codes in capitals, official names, one postal code as a range of one.
 * A province or a region without a country is an Italian one; the other conditions then hold in
 * every country.
 * @returns the conditions, a title that says them, and what no address could ever fit
 */
export const normaliseRule = (
  given: Partial<Record<keyof Conditions, unknown>>,
): { conditions: Conditions; problems: Problem[]; title: string } => {
  const problems: Problem[] = []
  const wrong = (path: string, message: Label) => void problems.push({ message, path })
  const conditions = Object.fromEntries(
    conditionNames.map((name) => [name, clean(given[name])]),
  ) as Conditions
  if (conditionNames.every((name) => conditions[name] === null)) wrong('country', messages.empty)
  if (conditions.country) {
    const code = normaliseCountry(conditions.country)
    if (code) conditions.country = code
    else wrong('country', messages.country)
  } else if (conditions.province || conditions.region) conditions.country = 'IT'
  const isItalian = conditions.country === 'IT'
  if (isItalian) problems.push(...ofItaly(conditions))
  problems.push(...ofPostalCodes(conditions))
  const { city, country, postalCodeFrom, postalCodeTo, province, region } = conditions
  const codes =
    postalCodeFrom === postalCodeTo ? postalCodeFrom : `${postalCodeFrom}–${postalCodeTo}`
  return {
    conditions,
    problems,
    title: [country, region, province, codes, city].filter(Boolean).join(' · '),
  }
}

/** Official names of region, province and city, and whether they belong to each other. */
const ofItaly = (conditions: Conditions): Problem[] => {
  const problems: Problem[] = []
  if (conditions.region) {
    const region = normaliseRegion(conditions.region)
    if (!region) return [{ message: messages.region, path: 'region' }]
    conditions.region = region
  }
  if (conditions.province) {
    const province = normaliseProvince(conditions.province)
    if (!province) return [{ message: messages.province, path: 'province' }]
    conditions.province = province
    const region = regionOf(province)
    if (conditions.region && region && region !== conditions.region) {
      problems.push({
        message: {
          en: `${province} is in ${region}: no address fits both.`,
          it: `${province} è in ${region}: nessun indirizzo può soddisfare entrambe.`,
        },
        path: 'province',
      })
    }
  }
  if (conditions.city) {
    const { province, region } = conditions
    // Hamlets, which addresses name too, are no municipalities: they stay as they were written.
    const named = municipalitiesNamed(conditions.city)
    const fitting = named.filter(
      (each) =>
        (!province || each.province === province || !regionOf(province)) &&
        (!region || each.region === region),
    )
    if (fitting[0]) conditions.city = fitting[0].name
    else if (named[0]) {
      const { name, province: code, region: of } = named[0]
      problems.push({
        message: {
          en: `${name} is in ${code}, ${of}: no address fits both.`,
          it: `${name} è in ${code}, ${of}: nessun indirizzo può soddisfare entrambe.`,
        },
        path: 'city',
      })
    }
  }
  return problems
}

const ofPostalCodes = (conditions: Conditions): Problem[] => {
  const { country, postalCodeFrom, postalCodeTo } = conditions
  if (postalCodeFrom === null && postalCodeTo === null) return []
  for (const path of ['postalCodeFrom', 'postalCodeTo'] as const) {
    const value = conditions[path]
    if (value === null) continue
    const code = normalisePostalCode(value, country ?? '')
    if (code === null) return [{ message: messages.postalCode, path }]
    conditions[path] = code
  }
  const from = conditions.postalCodeFrom ?? conditions.postalCodeTo ?? ''
  const to = conditions.postalCodeTo ?? from
  Object.assign(conditions, { postalCodeFrom: from, postalCodeTo: to })
  if (from === to) return []
  const isRange = /^\d+$/.test(from) && /^\d+$/.test(to) && from.length === to.length
  if (!isRange) return [{ message: messages.range, path: 'postalCodeTo' }]
  return from > to ? [{ message: messages.turned, path: 'postalCodeTo' }] : []
}
