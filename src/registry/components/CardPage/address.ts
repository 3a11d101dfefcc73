export type Address = {
  city?: null | string
  country?: null | string
  postalCode?: null | string
  province?: null | string
  street?: null | string
}

const townOf = ({ city, postalCode, province }: Address): string =>
  [postalCode, city, province && `(${province})`].filter(Boolean).join(' ')

/** A postal address as it is read: street, town, and the country where it is another one than Italy. */
export const addressOf = (address: Address, language: string): string[] => {
  const { country, street } = address
  const name =
    country && country !== 'IT'
      ? new Intl.DisplayNames([language], { type: 'region' }).of(country)
      : null
  const lines = [street, townOf(address)].filter((line): line is string => Boolean(line))
  return lines.length > 0 && name ? [...lines, name] : lines
}

/** The address on a map. */
export const mapAddress = (address: Address): string => {
  const { city, country, postalCode, street } = address
  const query = [street, [postalCode, city].filter(Boolean).join(' '), country]
    .filter(Boolean)
    .join(', ')
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`
}
