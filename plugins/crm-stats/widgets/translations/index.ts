import { en } from './en'
import { it } from './it'

export const widgetTexts = { en, it }
