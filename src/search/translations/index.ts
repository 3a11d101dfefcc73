import { en } from './en'
import { it } from './it'

export const searchTranslations = { en: { search: en }, it: { search: it } }
export { searchLineTexts } from './lines'
