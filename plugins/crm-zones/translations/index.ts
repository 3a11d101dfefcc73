import { en } from './en'
import { it } from './it'

export const zoneTexts = { en, it }
