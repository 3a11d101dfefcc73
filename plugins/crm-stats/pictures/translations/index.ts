import { en } from './en'
import { it } from './it'

export const pictureTexts = { en, it }
