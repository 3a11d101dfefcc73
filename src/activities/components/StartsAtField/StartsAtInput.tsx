'use client'

import {
  DatePicker,
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClientProps } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { instantOf, wallClockIn } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { activityTexts } from '../../translations'
import { dayFrom, dayOfPicked, startOfWork } from './day'

type StartsAtInputProps = {
  field: DateFieldClientProps['field']
  path: string
  readOnly?: boolean
  timeZone: string
  /** `hh:mm`: the time that a to-do gets when it is given one. */
  workStart: string
}

/**
 * The picker shows the company's wall clock whatever the browser's time zone. Without a set time it
 * shows and stores a day alone: noon UTC, shown in UTC, which no browser can move.
 */
export const StartsAtInput = ({
  field,
  path,
  readOnly,
  timeZone,
  workStart,
}: StartsAtInputProps) => {
  const { disabled, errorMessage, setValue, showError, value } = useField<null | string>({ path })
  const { i18n } = useTranslation()
  const hasTime = useFormFields(([fields]) => fields.hasTime?.value) !== false
  const before = useRef(hasTime)
  // Known in the browser alone: the server has a time zone of its own.
  const [isElsewhere, setElsewhere] = useState(false)
  useEffect(() => {
    setElsewhere(Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone)
  }, [timeZone])

  // The check box beside it was switched: the day stays, the time goes or comes.
  useEffect(() => {
    if (before.current === hasTime) return
    before.current = hasTime
    if (!value) return
    setValue(hasTime ? startOfWork(value, workStart, timeZone) : dayFrom(value, timeZone))
  }, [hasTime, setValue, timeZone, value, workStart])

  const shown = value ? wallClockIn(value, hasTime ? timeZone : 'UTC') : undefined
  const texts = textsIn(activityTexts, i18n.language)
  return (
    <div
      className={['field-type', 'date-time-field', showError && 'date-time-field--has-error']
        .filter(Boolean)
        .join(' ')}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap" id={`field-${path.replace(/\./g, '__')}`}>
        <FieldError message={errorMessage} path={path} showError={showError} />
        <DatePicker
          displayFormat={hasTime ? 'dd/MM/yyyy HH:mm' : 'dd/MM/yyyy'}
          key={hasTime ? 'time' : 'day'}
          onChange={(picked) => {
            if (!picked) setValue(null)
            else setValue(hasTime ? instantOf(picked, timeZone).toISOString() : dayOfPicked(picked))
          }}
          pickerAppearance={hasTime ? 'dayAndTime' : 'dayOnly'}
          readOnly={readOnly || disabled}
          timeFormat="HH:mm"
          timeIntervals={15}
          value={shown}
        />
      </div>
      {hasTime && isElsewhere && <p className="field-description">{texts.zoneHint(timeZone)}</p>}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
