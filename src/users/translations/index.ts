import { en } from './en'
import { it } from './it'

export const userTexts = { en, it }
