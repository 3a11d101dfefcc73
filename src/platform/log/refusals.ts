import { isBadValue, isCollision, isLate, late } from '../database'
import { isWrongForm } from '../http/wrongForm'

/** How often the numbers of refused requests are written to the log (milliseconds). */
const tellEvery = 10 * 60_000

const counts = new Map<string, number>()

/** One more request that was refused for what it asked. @param code its stable code */
export const countRefusal = (code: string): void => {
  counts.set(code, (counts.get(code) ?? 0) + 1)
}

/** `bad-filter 12, not-found 3`: what was refused since it was asked last; null for nothing. */
export const takeRefusals = (): null | string => {
  if (counts.size === 0) return null
  const told = [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`)
  counts.clear()
  return told.join(', ')
}

/** @param tell is given the line of those minutes in which there was anything */
export const tellRefusals = (tell: (line: string) => void): void => {
  setInterval(() => {
    const told = takeRefusals()
    if (told) tell(`Requests refused in the last ten minutes: ${told}`)
  }, tellEvery).unref()
}

type Failing = {
  data?: { code?: unknown }
  name?: unknown
  originalError?: unknown
  status?: unknown
}

/**
 * The code of an error that is the asker's, who was told; null for a fault of ours.
 * @param error also as GraphQL wraps it
 */
export const refusalOf = (error: unknown): null | string => {
  if (typeof error !== 'object' || error === null) return null
  if (isBadValue(error)) return 'bad-value'
  if (isCollision(error)) return 'collision'
  if (isLate(error)) return late.code
  if (isWrongForm(error)) return 'wrong-body'
  const { data, name, originalError, status } = error as Failing
  if (originalError) return refusalOf(originalError)
  if (typeof status !== 'number' || status >= 500) {
    // What GraphQL refuses by itself has no status.
    return name === 'GraphQLError' && status === undefined ? 'bad-query' : null
  }
  return typeof data?.code === 'string' ? data.code : String(name ?? status)
}
