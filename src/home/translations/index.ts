import { en } from './en'
import { it } from './it'

export const homeTexts = { en, it }
