import { en } from './en'
import { it } from './it'

export const salesTexts = { en, it }
