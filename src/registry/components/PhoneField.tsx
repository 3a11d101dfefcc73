'use client'

import { TextInput, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { Suspense, use, useState } from 'react'
import { isStoredPhone } from '../rules/storedPhone'
import { phoneFormat } from './phoneFormat'

const nothing = Symbol('nothing was typed')

/** A phone number in a form as people read it; while it is typed, as it is typed. */
export const PhoneField: TextFieldClientComponent = (props) => (
  <Suspense>
    <PhoneInput {...props} />
  </Suspense>
)

const PhoneInput: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { i18n } = useTranslation()
  const { formatPhone } = use(phoneFormat())
  const { disabled, initialValue, path, setValue, showError, value } = useField<string>({
    potentiallyStalePath: given,
  })
  // As it was typed, until the form has it as it is stored.
  const [typedOver, setTypedOver] = useState<unknown>(nothing)
  const isTyped = typedOver !== nothing && typedOver === initialValue
  const text = value ?? ''
  return (
    <TextInput
      description={field.admin?.description}
      label={field.label}
      onChange={(event: { target: { value: string } }) => {
        setTypedOver(initialValue)
        setValue(event.target.value)
      }}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required}
      showError={showError}
      value={!isTyped && isStoredPhone(text) ? formatPhone(text, i18n.language) : text}
    />
  )
}
