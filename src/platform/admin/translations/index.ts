import { en } from './en'
import { it } from './it'

export const adminTexts = { en, it }
