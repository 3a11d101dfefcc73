import { en } from './en'
import { it } from './it'

export const reportTexts = { en, it }
export type ReportTexts = typeof en
