import { en } from './en'
import { it } from './it'

export const statsTexts = { en, it }
export type StatsTexts = typeof en
