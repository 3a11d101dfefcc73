import { en } from './en'
import { it } from './it'

export const commentTexts = { en, it }
