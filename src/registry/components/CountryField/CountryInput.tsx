'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientProps } from 'payload'
import { useRef, useState } from 'react'
import type { countryFinder } from './countryFinder'

type CountryInputProps = {
  field: TextFieldClientProps['field']
  options: { label: string; value: string }[]
  path: string
  readOnly?: boolean
}

/** The choice of a country, searched by name. */
export const CountryInput = ({ field, options, path, readOnly }: CountryInputProps) => {
  const { disabled, setValue, showError, value } = useField<null | string>({ path })
  const [find, setFind] = useState<ReturnType<typeof countryFinder>>()
  const isAsked = useRef(false)
  // What people call countries comes when somebody looks for one.
  const loadNames = () => {
    if (isAsked.current) return
    isAsked.current = true
    import('./countryFinder')
      .then((names) => setFind(() => names.countryFinder(options)))
      .catch(() => {
        // Without a connection they are found by their name in the language of the interface.
        isAsked.current = false
      })
  }
  return (
    <SelectInput
      description={field.admin?.description}
      filterOption={find}
      label={field.label}
      name={path}
      onInputChange={loadNames}
      onChange={(option) => {
        const chosen = Array.isArray(option) ? option[0] : option
        setValue(typeof chosen?.value === 'string' ? chosen.value : null)
      }}
      options={options}
      path={path}
      readOnly={readOnly || disabled}
      required={field.required}
      showError={showError}
      style={mergeFieldStyles(field)}
      value={value ?? undefined}
    />
  )
}
