import type { CollectionBeforeValidateHook, DateField } from 'payload'
import { fieldFailure, type Label } from '../i18n'
import { dayOnly } from './datePickers'
import { realDate } from './realDate'

/** A day of the calendar, without a time. */
export const dayField = (name: string, label: Label): DateField => ({
  name,
  type: 'date',
  admin: { date: dayOnly },
  index: true,
  label,
  validate: realDate,
})

/** Refuses an `endDate` before its `startDate`; either may be missing. */
export const refuseEndBeforeStart: CollectionBeforeValidateHook = ({
  collection,
  data = {},
  originalDoc,
  req,
}) => {
  const { endDate, startDate } = { ...originalDoc, ...data }
  if (!startDate || !endDate || new Date(startDate) <= new Date(endDate)) return data
  throw fieldFailure({
    collection: collection.slug,
    message: { en: 'The end comes before the start.', it: 'La fine precede l’inizio.' },
    path: 'endDate',
    req,
  })
}
