'use client'

import { useTimeZone } from '#platform/admin/useTimeZone'
import { formatMoment, isOverdue } from '../../moment'

type NextMomentProps = {
  hasTime?: boolean | null
  /** What is said of what is late. */
  late: string
  startsAt?: null | string
  state?: null | string
  /** The company's: until the reader's own is known. */
  timeZone: string
}

/** When the next action is, by the clock of the reader, as everywhere on the page. */
export const NextMoment = ({ late, timeZone: companyZone, ...activity }: NextMomentProps) => {
  const timeZone = useTimeZone(companyZone)
  const { hasTime, startsAt } = activity
  return (
    <span>
      {formatMoment({ hasTime, timeZone, value: startsAt })}
      {isOverdue({ ...activity, now: new Date(), timeZone }) && (
        <span className="crm-problem"> {late}</span>
      )}
    </span>
  )
}
