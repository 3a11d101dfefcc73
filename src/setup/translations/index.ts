import { en } from './en'
import { it } from './it'

export const setupTexts = { en, it }
