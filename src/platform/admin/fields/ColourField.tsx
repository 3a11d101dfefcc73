'use client'

import {
  Button,
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useTranslation,
} from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'

/** Colours that read well on light and on dark. */
const palette = [
  '#2563eb',
  '#0e7490',
  '#15803d',
  '#65a30d',
  '#b45309',
  '#dc2626',
  '#be185d',
  '#7c3aed',
  '#6b7280',
]

const full = /^#[0-9a-f]{6}$/i

/** A colour as `#rrggbb`: from a few that suit, from the system's picker, or typed. */
export const ColourField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<null | string>({ path })
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const id = useId()
  const locked = readOnly || disabled
  const colour = value && full.test(value) ? value : '#6b7280'
  return (
    <div
      className={['field-type', 'text', 'crm-colour-field', showError && 'error']
        .filter(Boolean)
        .join(' ')}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="crm-colour-field__row">
          <input
            aria-label={texts.pickColour}
            className="crm-colour-field__picker"
            disabled={locked}
            onChange={(event) => setValue(event.target.value)}
            type="color"
            value={colour}
          />
          <input
            disabled={locked}
            id={id}
            maxLength={7}
            name={path}
            onChange={(event) => setValue(event.target.value || null)}
            placeholder="#rrggbb"
            type="text"
            value={value ?? ''}
          />
          {value && !locked && (
            <Button
              buttonStyle="subtle"
              margin={false}
              onClick={() => setValue(null)}
              size="small"
              type="button"
            >
              {texts.noColour}
            </Button>
          )}
        </div>
        {!locked && (
          <fieldset className="crm-colour-field__palette">
            <legend className="crm-hidden">{texts.suggestedColours}</legend>
            {palette.map((suggestion) => (
              <button
                aria-label={suggestion}
                aria-pressed={suggestion === value}
                className="crm-colour-field__swatch"
                key={suggestion}
                onClick={() => setValue(suggestion)}
                style={{ background: suggestion }}
                type="button"
              />
            ))}
          </fieldset>
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
