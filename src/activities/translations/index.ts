import { en } from './en'
import { it } from './it'

export const activityTexts = { en, it }
