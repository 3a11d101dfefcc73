import { en } from './en'
import { it } from './it'
import { payloadTextsEn } from './payload.en'
import { payloadTextsIt } from './payload.it'

export const platformTranslations = {
  en: { ...payloadTextsEn, ...en },
  it: { ...payloadTextsIt, ...it },
}
