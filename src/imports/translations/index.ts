import { en } from './en'
import { it } from './it'

export const importTranslations = { en, it }
