import type { PayloadRequest } from 'payload'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in every language of the interface. */
export type Label = Record<Language, string>

/** The language that stands in where none was asked for. */
export const defaultLanguage: Language = 'it'

const known = (value: unknown): value is Language => languages.includes(value as Language)

/**
 * The language that a request asks for: `?locale=` first, then the interface's (cookie, then
 * `Accept-Language`), then Italian.
 */
export const languageOf = (req: Partial<Pick<PayloadRequest, 'i18n' | 'query'>>): Language => {
  const asked = req.query?.locale
  if (known(asked)) return asked
  const shown = req.i18n?.language
  return known(shown) ? shown : defaultLanguage
}

/** By whose customs dates and numbers of a language are written: English as in Europe, day before month. */
export const localeOf = (language: string): string => (language === 'it' ? 'it-IT' : 'en-GB')

/** The texts of a component in the language of the interface. */
export const textsIn = <Texts>(texts: Record<Language, Texts>, language: string): Texts =>
  texts[known(language) ? language : defaultLanguage]
