import { en } from './en'
import { it } from './it'

export const viewTexts = { en, it }
