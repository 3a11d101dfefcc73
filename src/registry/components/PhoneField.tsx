'use client'

import { TextInput, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useState } from 'react'
import { formatPhone, isStoredPhone } from '../rules/formatPhone'

/** A phone number in a form as people read it; while it is typed, as it is typed. */
export const PhoneField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { i18n } = useTranslation()
  const { disabled, path, setValue, showError, value } = useField<string>({
    potentiallyStalePath: given,
  })
  const [isTyped, setTyped] = useState(false)
  const text = value ?? ''
  return (
    <div onBlur={() => setTyped(false)}>
      <TextInput
        description={field.admin?.description}
        label={field.label}
        onChange={(event: { target: { value: string } }) => {
          setTyped(true)
          setValue(event.target.value)
        }}
        path={path}
        readOnly={readOnly || disabled}
        required={field.required}
        showError={showError}
        value={!isTyped && isStoredPhone(text) ? formatPhone(text, i18n.language) : text}
      />
    </div>
  )
}
