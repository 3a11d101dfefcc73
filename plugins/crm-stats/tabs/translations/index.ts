import { en } from './en'
import { it } from './it'

export const tabTexts = { en, it }
