import { en } from './en'
import { it } from './it'

export const listTexts = { en, it }
