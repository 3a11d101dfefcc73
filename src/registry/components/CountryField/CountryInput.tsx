'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { countryFinder } from './countryFinder'

type CountryInputProps = {
  field: TextFieldClientProps['field']
  options: { label: string; value: string }[]
  path: string
  readOnly?: boolean
  usualNames: Record<string, string>
}

/** The choice of a country, searched by name. */
export const CountryInput = ({ field, options, path, readOnly, usualNames }: CountryInputProps) => {
  const { disabled, setValue, showError, value } = useField<null | string>({ path })
  const find = useMemo(() => countryFinder(options, usualNames), [options, usualNames])
  return (
    <SelectInput
      description={field.admin?.description}
      filterOption={find}
      label={field.label}
      name={path}
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
