import { en } from './en'
import { it } from './it'

export const filterTexts = { en, it }
