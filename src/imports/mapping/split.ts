import type { Split } from '../types'

type Pieces = Record<string, string>

/** Words that belong to the surname that follows them. */
const particles = new Set(
  'da dal dall dalla dalle de degli dei del della delle dell di d la le li lo van von der den mc'.split(
    ' ',
  ),
)

/** The fields that a split can fill. */
export const splitFields = (split: Split): string[] => {
  if (split.kind === 'address') return ['street', 'postalCode', 'city', 'province']
  if (split.kind === 'name') return ['lastName', 'firstName']
  return split.fields.filter((name) => name !== null)
}

/** One cell as the fields that it holds. */
export const splitCell = (text: string, split: Split): Pieces => {
  if (split.kind === 'address') return splitAddress(text)
  if (split.kind === 'name') return splitName(text, split.order)
  return splitSeparated(text, split)
}

/**
 * Pieces between separators. What is left over stays with the open end, separators included; with
 * fewer pieces than fields the whole text goes to the open end, because no piece can be told.
 */
const splitSeparated = (
  text: string,
  { fields, from, separator }: Extract<Split, { kind: 'separator' }>,
): Pieces => {
  const parts = text.split(separator)
  const result: Pieces = {}
  const put = (name: null | string | undefined, value: string) => {
    if (name) result[name] = value.trim()
  }
  const extra = parts.length - fields.length
  if (extra < 0) {
    put(from === 'right' ? fields[0] : fields[fields.length - 1], text)
    return result
  }
  if (from === 'right') {
    put(fields[0], parts.slice(0, extra + 1).join(separator))
    fields.slice(1).forEach((name, index) => {
      put(name, parts[extra + 1 + index] ?? '')
    })
  } else {
    fields.slice(0, -1).forEach((name, index) => {
      put(name, parts[index] ?? '')
    })
    put(fields[fields.length - 1], parts.slice(fields.length - 1).join(separator))
  }
  return result
}

const italianAddress =
  /^(?<street>.+?)[\s,;-]+(?<postalCode>\d{5})[\s,;-]+(?<city>[^\d()]+?)(?:[\s,;-]*\(\s*(?<province>[A-Za-z]{2})\s*\)|[\s,;-]+(?<last>[A-Z]{2}))?\s*$/

/** `Via Roma 1, 20121 Milano (MI)`; what does not look like it is a street. */
const splitAddress = (text: string): Pieces => {
  const groups = italianAddress.exec(text.trim())?.groups
  if (!groups) return { street: text.trim() }
  const { city = '', last, postalCode = '', province, street = '' } = groups
  return {
    city: city.trim(),
    postalCode,
    street: street.trim(),
    ...((province ?? last) && { province: (province ?? last ?? '').toUpperCase() }),
  }
}

/** True for a text that `address` can cut up. */
export const looksLikeAddress = (text: string): boolean => italianAddress.test(text.trim())

const splitName = (text: string, order: 'first-last' | 'last-first'): Pieces => {
  const comma = /^([^,]+),\s*(.+)$/.exec(text.trim())
  if (comma) return { firstName: comma[2]?.trim() ?? '', lastName: comma[1]?.trim() ?? '' }
  const words = text.trim().split(/\s+/)
  if (words.length === 1) return { lastName: words[0] ?? '' }
  const isParticle = (word: string | undefined) =>
    particles.has((word ?? '').toLowerCase().replace(/['’]$/, ''))
  if (order === 'last-first') {
    let end = 1
    while (end < words.length - 1 && isParticle(words[end - 1])) end += 1
    return { firstName: words.slice(end).join(' '), lastName: words.slice(0, end).join(' ') }
  }
  let start = words.length - 1
  while (start > 1 && isParticle(words[start - 1])) start -= 1
  return { firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') }
}
