import type { DateFieldValidation } from 'payload'

const ofMonth = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/

/** True for a date that the calendar has: JavaScript takes the 31st of February for the 3rd of March. */
export const isRealDate = (value: Date | string): boolean => {
  if (Number.isNaN(new Date(value).getTime())) return false
  const [, year, month, day] = (typeof value === 'string' && ofMonth.exec(value)) || []
  if (!day) return true
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) <= last
}

/** Validation of a date field: a date that exists, or none. PostgreSQL would refuse the others. */
export const realDate: DateFieldValidation = (value, { req, required }) => {
  if (!value) return required ? req.t('validation:required') : true
  return isRealDate(value) || req.t('validation:notValidDate', { value: String(value) })
}
