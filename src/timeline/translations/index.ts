import { en } from './en'
import { it } from './it'

export const timelineTexts = { en, it }
export type TimelineTexts = typeof en
