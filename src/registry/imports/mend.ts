import type { RawRow } from '#platform/parts'
import type { Data } from '#platform/records'
import { normaliseCard } from '../operations/normalise'

type TextArgs = { field: string; row: RawRow; text: string }

/**
 * What spreadsheets and copying do to a value, undone before the rules for cards see it: more zeros
 * lost than a person would forget, an address of the web behind another `http://` or behind words.
 */
export const mendCard = ({ field, row, text }: TextArgs): string => {
  if (field === 'postalCode' && /^\d{1,4}([.,]0+)?$/.test(text) && isItaly(row.country)) {
    return text.replace(/[.,]0+$/, '').padStart(5, '0')
  }
  if (field === 'website') {
    const last = text.toLowerCase().search(/https?:\/\/(?!.*https?:\/\/)/)
    return last > 0 ? text.slice(last).trim() : text
  }
  if (field === 'email' || field === 'pec') {
    return text.replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1')
  }
  return text
}

const isItaly = (country: null | string | undefined): boolean =>
  !country || /^(it|ita|italia|italy)$/i.test(country)

/** The form in which a key of a card is stored; null for one that is none. */
export const storedKeyOfCard = (args: TextArgs): null | string => {
  const { field, row } = args
  const card: Data = { [field]: mendCard(args), ...(row.country && { country: row.country }) }
  const { data, problems } = normaliseCard(card)
  return problems.some(({ path }) => path === field) ? null : String(data[field])
}
