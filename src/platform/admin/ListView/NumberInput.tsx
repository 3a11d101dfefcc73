'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { readNumber } from '../../fields/readNumber'
import { localeOf, textsIn } from '../../i18n/languages'
import { listTexts } from './translations'

type NumberInputProps = {
  label: string
  /** @param value null where nothing stands there, NaN while it is no number */
  onChange: (value: null | number) => void
  value: unknown
}

/** A number as people of a language write it. */
export const NumberInput = ({ label, onChange, value }: NumberInputProps) => {
  const { i18n } = useTranslation()
  const { noNumber } = textsIn(listTexts, i18n.language)
  const decimal = i18n.language === 'it' ? ',' : '.'
  const [text, setText] = useState(() => written(value, i18n.language))
  return (
    <input
      aria-label={label}
      className="crm-input"
      inputMode="decimal"
      onChange={({ target }) => {
        setText(target.value)
        const isEmpty = target.value.trim() === ''
        const said = isEmpty ? null : readNumber(target.value, decimal)
        target.setCustomValidity(isEmpty || said !== null ? '' : noNumber)
        onChange(isEmpty ? null : (said ?? Number.NaN))
      }}
      type="text"
      value={text}
    />
  )
}

const written = (value: unknown, language: string): string =>
  typeof value === 'number'
    ? value.toLocaleString(localeOf(language), { maximumFractionDigits: 20, useGrouping: false })
    : ''
