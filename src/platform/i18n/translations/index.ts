import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { it as payloadIt } from '@payloadcms/translations/languages/it'
import { en } from './en'
import { restyled } from './houseStyle'
import { it } from './it'
import { payloadTextsEn } from './payload.en'
import { payloadTextsIt } from './payload.it'

type Groups = Record<string, Record<string, string>>

/** Payload's texts in our way of writing; those that we wrote anew stand instead. */
const mended = <Own extends Groups>(payload: Parameters<typeof restyled>[0], own: Own): Own => {
  const styled = restyled(payload)
  const groups = new Set([...Object.keys(styled), ...Object.keys(own)])
  // More keys than ours, of the same kind.
  return Object.fromEntries(
    [...groups].map((group) => [group, { ...styled[group], ...own[group] }]),
  ) as Own
}

export const platformTranslations = {
  en: { ...mended(payloadEn.translations, payloadTextsEn), ...en },
  it: { ...mended(payloadIt.translations, payloadTextsIt), ...it },
}
