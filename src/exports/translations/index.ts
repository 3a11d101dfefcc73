import { formatCount } from '#platform/i18n/numbers'
import { en } from './en'
import { it } from './it'

export const exportTexts = { en, it }

/** A text with its `{names}` filled in. */
export const fill = (text: string, values: Record<string, number | string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

type Counted = { one: string; other: string; zero: string }

/** `1.234 righe`, in the way of the language. */
export const countRows = (texts: Counted, count: number, language: string): string => {
  if (count === 0) return texts.zero
  return count === 1 ? texts.one : fill(texts.other, { count: formatCount(count, language) })
}
