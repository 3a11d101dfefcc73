'use client'

import { DatePicker, useTranslation } from '@payloadcms/ui'
import type { DateFieldClient } from 'payload'
import { useState } from 'react'
import { periodWords } from '../../database/filters/words/periods'
import { dayAndTime, dayOnly } from '../../fields/datePickers'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import { filterTexts } from './translations'

const around = /^(last|next)-(\d+)-days$/
const plainDay = /^\d{4}-\d{2}-\d{2}$/

/** Spans that people ask for; any other number of days is typed. */
const usual = ['last-7-days', 'last-30-days', 'last-90-days', 'next-7-days', 'next-30-days']
const typedSpans = ['last', 'next'] as const

const wayOf = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') return ''
  if (plainDay.test(value)) return 'day'
  const [, which] = around.exec(value) ?? []
  if (which && !usual.includes(value)) return which
  return Number.isNaN(Date.parse(value)) ? value : 'moment'
}

type DateValueProps = {
  field: DateFieldClient
  label: string
  onChange: (value: unknown) => void
  value: unknown
}

/** A date: one of the words for the company's days, so many days around today, a day, or a moment. */
export const DateValue = ({ field, label, onChange, value }: DateValueProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language).days
  const { lastDays, nextDays, numberOfDays } = textsIn(filterTexts, i18n.language)
  // Chosen, and not said yet: which day, how many days.
  const [begun, setBegun] = useState<null | string>(null)
  const way = begun ?? wayOf(value)
  // Typed by its display format alone.
  const { pickerAppearance } = (field.admin?.date ?? {}) as { pickerAppearance?: string }
  const isTimed = pickerAppearance === 'dayAndTime' || way === 'moment'
  const choose = (next: string) => {
    const isTyped = ['day', 'moment', ...typedSpans].includes(next)
    setBegun(isTyped ? next : null)
    onChange(isTyped ? undefined : next)
  }
  const [, , count = ''] = around.exec(String(value ?? '')) ?? []
  return (
    <>
      <select
        aria-label={label}
        className="crm-input"
        onChange={({ target }) => choose(target.value)}
        value={way}
      >
        <option disabled value="">
          {texts.choose}
        </option>
        {[...periodWords, ...usual].map((word) => (
          <option key={word} value={word}>
            {texts.word(word)}
          </option>
        ))}
        <option value="last">{lastDays}</option>
        <option value="next">{nextDays}</option>
        <option value="day">{texts.day}</option>
        {isTimed && <option value="moment">{texts.moment}</option>}
      </select>
      {(way === 'last' || way === 'next') && (
        <input
          aria-label={numberOfDays}
          className="crm-input crm-condition__count"
          max={3660}
          min={1}
          onChange={({ target }) =>
            onChange(target.value ? `${way}-${Number(target.value)}-days` : undefined)
          }
          required
          type="number"
          value={count}
        />
      )}
      {way === 'day' && (
        <DatePicker
          {...dayOnly}
          // The picker gives noon UTC of the day.
          onChange={(date) => onChange(date ? date.toISOString().slice(0, 10) : undefined)}
          value={value ? new Date(`${String(value)}T12:00:00`) : undefined}
        />
      )}
      {way === 'moment' && (
        <DatePicker
          {...dayAndTime}
          onChange={(date) => onChange(date?.toISOString())}
          value={value ? new Date(String(value)) : undefined}
        />
      )}
    </>
  )
}
