/** A second way to the zone of an address: the rules as people say them. */

export type Rule = {
  city: null | string
  country: null | string
  id: number
  postalCodeFrom: null | string
  postalCodeTo: null | string
  province: null | string
  region: null | string
  zone: number
}

export type Address = {
  city: null | string
  country: null | string
  postalCode: null | string
  province: null | string
  region: null | string
}

/** Without accents, case and punctuation. */
const place = (text: null | string): string => {
  const letters = (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  // What is written in other letters is compared as it is.
  return letters || (text ?? '')
}

const fits = (rule: Rule, address: Address): boolean => {
  if (rule.country && rule.country !== (address.country || 'IT')) return false
  for (const name of ['region', 'province', 'city'] as const) {
    if (rule[name] && place(rule[name]) !== place(address[name])) return false
  }
  if (rule.postalCodeFrom && rule.postalCodeTo) {
    const code = address.postalCode ?? ''
    const isAlike = code.length === rule.postalCodeFrom.length
    if (!isAlike || code < rule.postalCodeFrom || code > rule.postalCodeTo) return false
  }
  return true
}

/** The more specific comes first. */
const compare = (a: Rule, b: Rule): number => {
  const has = (rule: Rule, name: keyof Rule) => (rule[name] === null ? 1 : 0)
  const by = (name: keyof Rule) => has(a, name) - has(b, name)
  const width = ({ postalCodeFrom, postalCodeTo }: Rule) =>
    /^\d+$/.test(postalCodeFrom ?? '') ? Number(postalCodeTo) - Number(postalCodeFrom) : 0
  return (
    by('city') ||
    by('postalCodeFrom') ||
    width(a) - width(b) ||
    by('province') ||
    by('region') ||
    by('country') ||
    a.id - b.id
  )
}

export const zoneOf = (address: Address, rules: Rule[], retired: number[]): null | number =>
  rules.filter((rule) => !retired.includes(rule.zone) && fits(rule, address)).sort(compare)[0]
    ?.zone ?? null
