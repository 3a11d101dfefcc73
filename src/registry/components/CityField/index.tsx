'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useField,
  useForm,
  useTranslation,
} from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientComponent } from 'payload'
import { type KeyboardEvent, useId, useState } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { type Suggestion, useSuggestions } from './useSuggestions'

/**
 * A city as text with suggestions of Italian municipalities (a combobox as of the ARIA practices):
 * choosing one fills in province and region too; anything else may be typed.
 */
export const CityField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<null | string>({ path })
  const { dispatchFields, setModified } = useForm()
  const { i18n } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listID = useId()
  const suggestions = useSuggestions(isOpen ? (value ?? '') : '')
  const isShown = isOpen && suggestions.length > 0
  const locked = readOnly || disabled
  const inputID = `field-${path.replace(/\./g, '__')}`

  const choose = ({ name, province, region }: Suggestion) => {
    setValue(name)
    // Its neighbours, in the same group of the form.
    const prefix = path.slice(0, path.lastIndexOf('.') + 1)
    for (const [key, text] of Object.entries({ country: 'IT', province, region })) {
      dispatchFields({ path: `${prefix}${key}`, type: 'UPDATE', value: text })
    }
    setModified(true)
    close()
  }

  const close = () => {
    setOpen(false)
    setActive(-1)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.stopPropagation()
      close()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      const count = suggestions.length
      if (count > 0) setActive((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count)
    }
    const chosen = suggestions[active]
    if (isShown && chosen && (event.key === 'Enter' || event.key === 'Tab')) {
      if (event.key === 'Enter') event.preventDefault()
      choose(chosen)
    }
  }

  return (
    <div
      className={['field-type', 'text', 'crm-combobox', showError && 'error']
        .filter(Boolean)
        .join(' ')}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel htmlFor={inputID} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          aria-activedescendant={isShown && active >= 0 ? `${listID}-${active}` : undefined}
          aria-autocomplete="list"
          aria-controls={listID}
          aria-expanded={isShown}
          autoComplete="off"
          disabled={locked}
          id={inputID}
          name={path}
          onBlur={close}
          onChange={({ target }) => {
            setValue(target.value)
            setActive(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          title={texts.cityHint}
          type="text"
          value={value ?? ''}
        />
        <div aria-live="polite" className="crm-hidden">
          {isShown && texts.found(suggestions.length)}
        </div>
        <div
          aria-label={texts.citySuggestions}
          className="crm-combobox__list"
          hidden={!isShown}
          id={listID}
          role="listbox"
        >
          {suggestions.map((suggestion, index) => (
            // The keyboard stays in the input, which names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses
            <div
              aria-selected={index === active}
              className="crm-combobox__option"
              id={`${listID}-${index}`}
              key={`${suggestion.name}-${suggestion.province}`}
              onClick={() => choose(suggestion)}
              onMouseDown={(event) => event.preventDefault()}
              role="option"
              tabIndex={-1}
            >
              {suggestion.name} <span className="crm-nothing">({suggestion.province})</span>
            </div>
          ))}
        </div>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
