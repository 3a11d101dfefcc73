import { en } from './en'
import { it } from './it'

export const projectTexts = { en, it }
