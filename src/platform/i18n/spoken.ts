import type { I18n } from '@payloadcms/translations'
import type { Label } from './languages'

/** A label that Payload asks for in a language; ours read both of them off it. */
export type SpokenLabel = Label & ((args: { i18n: I18n }) => string)

/**
 * A label that is a text wherever Payload writes it. An object of languages it writes as it is into names that
 * screen readers read (`Sort by [object Object]`).
 */
export const spoken = (label: Label): SpokenLabel =>
  Object.assign(({ i18n }: { i18n: I18n }) => label[i18n.language === 'en' ? 'en' : 'it'], {
    en: label.en,
    it: label.it,
  })

/** Is this a text in both languages, spoken or not? */
export const isLabel = (value: unknown): value is Label =>
  value !== null &&
  (typeof value === 'object' || typeof value === 'function') &&
  'en' in value &&
  'it' in value
