'use client'

import { DatePicker, ReactSelect, useTranslation } from '@payloadcms/ui'
import type { DateFieldClient } from 'payload'
import { useState } from 'react'
import { periodWords } from '../../database/filters/words/periods'
import { dayAndTime, dayOnly } from '../../fields/datePickers'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import './index.css'
import { single, TruthFilter } from './TruthFilter'
import { useCondition } from './useCondition'

const around = /^(last|next)-(\d+)-days$/
const plainDay = /^\d{4}-\d{2}-\d{2}$/

/** Spans that people ask for; an address may have any number of days. */
const usual = ['last-7-days', 'last-30-days', 'last-90-days', 'next-7-days', 'next-30-days']

/** Which way a date is chosen: by a word, as a day, as a moment. */
type Way = 'day' | 'moment' | string

const wayOf = (value: unknown): undefined | Way => {
  if (typeof value !== 'string' || value === '') return undefined
  if (plainDay.test(value)) return 'day'
  return Number.isNaN(Date.parse(value)) ? value : 'moment'
}

/** A date in the filter panel: one of the words for the company's days, a day, or a moment. */
export const DayFilter = ({ field, path }: { field: DateFieldClient; path: string }) => {
  const { i18n } = useTranslation()
  const row = useCondition(path)
  const [chosen, setChosen] = useState<undefined | Way>()
  const texts = textsIn(adminTexts, i18n.language).days
  if (row.operator === 'exists')
    return (
      <div ref={row.ref}>
        <TruthFilter row={row} />
      </div>
    )
  // The filter stays as it is until a day is picked: the panel drops a row without a value.
  const way = chosen ?? wayOf(row.value)
  const isOther = chosen !== undefined && chosen !== wayOf(row.value)
  const value = isOther ? undefined : row.value
  // Typed by its display format alone.
  const { pickerAppearance } = (field.admin?.date ?? {}) as { pickerAppearance?: string }
  const isTimed = pickerAppearance === 'dayAndTime'
  const own = typeof way === 'string' && around.test(way) && !usual.includes(way) ? [way] : []
  const options = [
    { label: texts.day, value: 'day' },
    ...[...periodWords, ...usual, ...own].map((word) => ({ label: texts.word(word), value: word })),
    ...(isTimed || way === 'moment' ? [{ label: texts.moment, value: 'moment' }] : []),
  ]
  const choose = (next: undefined | Way) => {
    const isPicked = next === 'day' || next === 'moment'
    setChosen(isPicked ? next : undefined)
    if (!isPicked) row.setValue(next)
  }
  const pick = (date: unknown) => {
    setChosen(undefined)
    row.setValue(date)
  }
  return (
    <div className="crm-day-filter" ref={row.ref}>
      <ReactSelect
        isClearable={false}
        onChange={(option) => choose(single(option)?.value as undefined | Way)}
        options={options}
        placeholder={texts.choose}
        value={options.find((option) => option.value === way)}
      />
      {way === 'day' && (
        <DatePicker
          {...dayOnly}
          // The picker gives noon UTC of the day.
          onChange={(date) => date && pick(date.toISOString().slice(0, 10))}
          value={value ? new Date(`${String(value)}T12:00:00`) : undefined}
        />
      )}
      {way === 'moment' && (
        <DatePicker
          {...dayAndTime}
          onChange={(date) => date && pick(date.toISOString())}
          value={value ? new Date(String(value)) : undefined}
        />
      )}
    </div>
  )
}
