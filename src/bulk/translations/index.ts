import { en } from './en'
import { it } from './it'

export const bulkTexts = { en, it }
