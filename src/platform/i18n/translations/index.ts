import { en } from './en'
import { it } from './it'

export const platformTranslations = { en, it }
