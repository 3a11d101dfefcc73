import type { DateField } from 'payload'
import type { Label } from '../i18n'
import { asHook } from '../records/rules'
import { dayOnly } from './datePickers'
import { realDate } from './realDate'

/** A day of the calendar, without a time. */
export const dayField = (name: string, label: Label): DateField => ({
  name,
  type: 'date',
  admin: { date: dayOnly },
  custom: { plainDay: true },
  index: true,
  label,
  validate: realDate,
})

/** Refuses an `endDate` before its `startDate`; either may be missing. */
export const refuseEndBeforeStart = asHook(({ drafts }) => {
  for (const { before, copied, data, problems } of drafts) {
    const { endDate, startDate } = { ...copied, ...before, ...data }
    if (!startDate || !endDate || instant(startDate) <= instant(endDate)) continue
    problems.push({
      message: { en: 'The end comes before the start.', it: 'La fine precede l’inizio.' },
      path: 'endDate',
    })
  }
})

const instant = (value: unknown): number => new Date(value as Date | string).getTime()
