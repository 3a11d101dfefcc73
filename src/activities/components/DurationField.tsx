'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { NumberFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { formatDuration, parseDuration } from '../duration'
import { activityTexts } from '../translations'

/** A duration typed as hours and minutes, stored in minutes. */
export const DurationField: NumberFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, errorMessage, setValue, showError, value } = useField<null | number>({ path })
  const { i18n } = useTranslation()
  const texts = textsIn(activityTexts, i18n.language)
  const [text, setText] = useState(formatDuration(value))
  const parsed = parseDuration(text)
  const isWrong = parsed === undefined
  const id = `field-${path.replace(/\./g, '__')}`

  // Another hand (the end of the activity, a reset) may change it.
  useEffect(() => {
    setText((shown) => (parseDuration(shown) === (value ?? null) ? shown : formatDuration(value)))
  }, [value])

  return (
    <div
      className={['field-type', 'text', (showError || isWrong) && 'error']
        .filter(Boolean)
        .join(' ')}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError
          message={isWrong ? texts.durationWrong : errorMessage}
          path={path}
          showError={showError || isWrong}
        />
        <input
          autoComplete="off"
          disabled={readOnly || disabled}
          id={id}
          inputMode="numeric"
          onBlur={() => setText(isWrong ? text : formatDuration(parsed))}
          onChange={({ target }) => {
            setText(target.value)
            const minutes = parseDuration(target.value)
            if (minutes !== undefined) setValue(minutes)
          }}
          placeholder="h:mm"
          title={texts.durationHint}
          type="text"
          value={text}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
