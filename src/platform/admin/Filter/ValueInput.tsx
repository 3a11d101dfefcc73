'use client'

import { getTranslation } from '@payloadcms/translations'
import { ReactSelect, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { textsIn } from '../../i18n/languages'
import { DateValue } from './DateValue'
import { type Comparison, isMixed, takesSeveral, valuesOf } from './operators'
import { ariaLabel, RecordsValue } from './RecordsValue'
import { filterTexts } from './translations'

type ValueInputProps = {
  comparison: Comparison
  field: ClientField
  onChange: (value: unknown) => void
  value: unknown
}

/** What a field is compared with, chosen or typed as its kind asks. */
export const ValueInput = ({ comparison, field, onChange, value }: ValueInputProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(filterTexts, i18n.language)
  const isMulti = takesSeveral(comparison) && !isMixed(field)
  const several = (values: unknown[]) => onChange(isMulti ? values : values[0])
  switch (field.type) {
    case 'checkbox':
      return (
        <select
          aria-label={texts.value}
          className="crm-input"
          onChange={({ target }) => onChange(target.value === 'true')}
          value={String(value ?? '')}
        >
          <option disabled value="">
            {texts.chooseValue}
          </option>
          <option value="true">{texts.yes}</option>
          <option value="false">{texts.no}</option>
        </select>
      )
    case 'date':
      return <DateValue field={field} label={texts.value} onChange={onChange} value={value} />
    case 'radio':
    case 'select': {
      const options = field.options.map((one) =>
        typeof one === 'string'
          ? { label: one, value: one }
          : { label: getTranslation(one.label, i18n), value: one.value },
      )
      const chosen = options.filter((option) => valuesOf(value).includes(option.value))
      return (
        <ReactSelect
          {...ariaLabel(texts.value)}
          isMulti={isMulti}
          onChange={(picked) => several([picked].flat().flatMap((one) => (one ? [one.value] : [])))}
          options={options}
          placeholder={texts.chooseValue}
          value={isMulti ? chosen : chosen[0]}
        />
      )
    }
    case 'relationship':
    case 'upload':
      return (
        <RecordsValue
          field={field}
          isMulti={isMulti}
          label={texts.value}
          onChange={several}
          values={isMixed(field) ? [value].filter(Boolean) : valuesOf(value)}
        />
      )
    default:
      return (
        <input
          aria-label={texts.value}
          className="crm-input"
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          onChange={({ target }) => onChange(target.value)}
          step="any"
          type={field.type === 'number' ? 'number' : 'text'}
          value={String(value ?? '')}
        />
      )
  }
}
