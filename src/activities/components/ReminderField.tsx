'use client'

import { FieldDescription, SelectInput, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { activityTexts } from '../translations'

const preference = 'preference'

/** Minutes that one chooses from; -1 is none. */
const usual = [-1, 0, 5, 10, 15, 30, 60, 24 * 60]

/** When an activity reminds its assignee: as they prefer, never, or so many minutes before. */
export const ReminderField: NumberFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, errorMessage, setValue, showError, value } = useField<null | number>({ path })
  const { i18n } = useTranslation()
  const { remindBefore, remindPreference } = textsIn(activityTexts, i18n.language)
  // What a program has set stays a choice of its own.
  const minutes =
    typeof value === 'number' && !usual.includes(value)
      ? [...usual, value].sort((a, b) => a - b)
      : usual
  return (
    <SelectInput
      Description={<FieldDescription description={field.admin?.description} path={path} />}
      Error={showError ? <p className="field-error">{errorMessage}</p> : undefined}
      isClearable={false}
      label={field.label}
      name={path}
      onChange={(option) => {
        const chosen = Array.isArray(option) ? undefined : option?.value
        setValue(chosen === undefined || chosen === preference ? null : Number(chosen))
      }}
      options={[
        { label: remindPreference, value: preference },
        ...minutes.map((one) => ({ label: remindBefore(one), value: String(one) })),
      ]}
      path={path}
      readOnly={readOnly || disabled}
      value={typeof value === 'number' ? String(value) : preference}
    />
  )
}
