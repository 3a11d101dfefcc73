'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'

type PlaceInputProps = {
  field: TextFieldClientProps['field']
  /** What is proposed; anything else may be typed, for other countries. */
  options: { label?: string; value: string }[]
  path: string
  readOnly?: boolean
}

/** A text with proposals of the browser's own list. */
export const PlaceInput = ({ field, options, path, readOnly }: PlaceInputProps) => {
  const { disabled, setValue, showError, value } = useField<null | string>({ path })
  const listID = useId()
  const inputID = `field-${path.replace(/\./g, '__')}`
  return (
    <div
      className={['field-type', 'text', showError && 'error'].filter(Boolean).join(' ')}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel htmlFor={inputID} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          autoComplete="off"
          disabled={readOnly || disabled}
          id={inputID}
          list={listID}
          name={path}
          onChange={({ target }) => setValue(target.value)}
          type="text"
          value={value ?? ''}
        />
        <datalist id={listID}>
          {options.map(({ label, value: option }) => (
            <option key={option} label={label} value={option} />
          ))}
        </datalist>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
