import * as qs from 'qs-esm'
import { filterLimits } from '../../database/filters/filterLimits'
import { isTooLarge, measureFilter } from '../../database/filters/measureFilter'
import { unclearFilter } from '../../database/filters/refuseUnfit'
import { limits } from './limits'
import { badLimit, type GateRefusal, wrongBody } from './refusal'

/** What is asked for behind the `?`. */
export type Query = Record<string, unknown>

type CheckQueryArgs = {
  /** Everything of a collection is meant to be changed or deleted (`DELETE /api/companies`). */
  isBulk: boolean
  /** Records are read, so that there is an answer to limit. */
  isReading: boolean
  /** Without the `?`. */
  search: string
}

/**
 * What is wrong with the query of a request, or null. Payload leaves out what it does not understand
 * of one; a filter with a part left out means more than was written.
 */
export const checkQuery = ({ isBulk, isReading, search }: CheckQueryArgs): GateRefusal | null => {
  const shape = checkShape(search)
  if (shape) return shape
  // The same options as Payload's (createPayloadRequest).
  const query: Query = qs.parse(search, {
    allowEmptyArrays: true,
    // Payload's parser leaves these names out, and a filter without a part of it means more.
    allowPrototypes: true,
    arrayLimit: 1000,
    depth: 10,
  })
  return (
    checkNumbers(query, isReading) ??
    checkSort(query) ??
    checkData(query) ??
    checkWhere({ isBulk, query })
  )
}

/** Before it is parsed: what Payload's parser would cut off. */
const checkShape = (search: string): GateRefusal | null => {
  if (search === '') return null
  const parameters = search.split('&')
  if (parameters.length > limits.parameters) return tooMany(limits.parameters)
  const isText = parameters.every((one) => {
    try {
      return !decodeURIComponent(one.replaceAll('+', ' ')).includes('\u0000')
    } catch {
      return false
    }
  })
  if (!isText) return badAddress
  // No parser takes this name.
  if (/__proto__/.test(decodeURIComponent(search.replaceAll('+', ' '))))
    return unclearFilter('where')
  if (parameters.some(isUnclearName)) return unclearFilter('where')
  const isDeep = parameters.some((one) => bracketsOf(one) > deepest)
  return isDeep ? unclearFilter('where') : null
}

/** A name that begins like a filter and is none (`where[[name]]`, `Where[name]`): parsers make of it what they like. */
const isUnclearName = (parameter: string): boolean => {
  const name = decodeURIComponent((parameter.split('=', 1)[0] ?? '').replaceAll('+', ' '))
  return /^where/i.test(name) && !/^where(?:\[[^[\]]*\])*$/.test(name)
}

/** Payload's parser puts what is deeper into one name. */
const deepest = 10

const bracketsOf = (parameter: string): number =>
  (parameter.split('=', 1)[0] ?? '').split(/\[|%5B/i).length - 1

const checkNumbers = (query: Query, isReading: boolean): GateRefusal | null => {
  for (const name of ['depth', 'page', 'limit'] as const) {
    const value = query[name]
    if (value === undefined || value === '') continue
    if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) return wrongNumber(name)
  }
  if (!isReading) return null
  const { limit, pagination } = query
  const isAll = limit === '0' || (pagination === 'false' && !limit)
  return isAll || Number(limit ?? 0) > limits.answer ? badLimit : null
}

const checkSort = ({ sort }: Query): GateRefusal | null =>
  sort === undefined || [sort].flat().every((one) => typeof one === 'string') ? null : badSort

const checkData = ({ data }: Query): GateRefusal | null =>
  typeof data === 'string' && data !== '' && parsed(data) === undefined ? wrongBody : null

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const checkWhere = ({ isBulk, query }: { isBulk: boolean; query: Query }): GateRefusal | null => {
  const isGiven = query.where !== undefined && query.where !== ''
  const where = typeof query.where === 'string' && isGiven ? parsed(query.where) : query.where
  if (isGiven) {
    const measured = measureFilter(where)
    if ('wrong' in measured) return unclearFilter(measured.wrong)
    if (isTooLarge(measured)) return largeFilter
    if (measured.conditions > 0) return null
  }
  return isBulk && query.all !== 'true' ? emptyFilter : null
}

export const badAddress: GateRefusal = {
  code: 'bad-address',
  message: {
    en: 'The address cannot be read: write special characters as %XX, in UTF-8.',
    it: 'L’indirizzo non è leggibile: scrivi i caratteri speciali come %XX, in UTF-8.',
  },
}

const tooMany = (limit: number): GateRefusal => ({
  code: 'too-many-parameters',
  data: { limit },
  message: {
    en: `At most ${limit} parameters fit into an address.`,
    it: `Un indirizzo può contenere al massimo ${limit} parametri.`,
  },
})

const wrongNumber = (name: string): GateRefusal => ({
  code: `bad-${name}`,
  message: {
    en: `“${name}” has to be a whole number.`,
    it: `«${name}» deve essere un numero intero.`,
  },
})

const largeFilter: GateRefusal = {
  code: 'filter-too-large',
  data: filterLimits,
  message: {
    en: `A filter has at most ${filterLimits.conditions} conditions, nested ${filterLimits.nesting} deep, and ${filterLimits.values} values.`,
    it: `Un filtro ha al massimo ${filterLimits.conditions} condizioni, annidate su ${filterLimits.nesting} livelli, e ${filterLimits.values} valori.`,
  },
}

const badSort: GateRefusal = {
  code: 'bad-sort',
  data: { part: 'sort' },
  message: {
    en: 'An order is names of fields, with commas between them.',
    it: 'Un ordine è fatto di nomi di campi, separati da virgole.',
  },
}

const emptyFilter: GateRefusal = {
  code: 'no-filter',
  message: {
    en: 'Say which records are meant with “where”; with “all=true” it is every one.',
    it: 'Indica con «where» quali record intendi; con «all=true» sono tutti.',
  },
}
