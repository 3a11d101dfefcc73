import { en } from './en'
import { it } from './it'

export const reminderTexts = { en, it }
export type ReminderTexts = typeof en
