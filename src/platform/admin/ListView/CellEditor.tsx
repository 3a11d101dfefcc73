'use client'

import { getTranslation } from '@payloadcms/translations'
import { DatePicker, useTranslation } from '@payloadcms/ui'
import type { ClientField, DateFieldClient, ResolvedFilterOptions } from 'payload'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dayAndTime, dayOnly } from '../../fields/datePickers'
import { instantOf, wallClockIn } from '../../i18n/dates'
import { textsIn } from '../../i18n/languages'
import { RecordsValue } from '../Filter/RecordsValue'
import { useKnown } from '../Nav/store'
import type { Doc } from './docs'
import { NumberInput } from './NumberInput'
import { isSame } from './same'
import { listTexts } from './translations'

type CellEditorProps = {
  doc: Doc
  field: ClientField & { name: string }
  label: string
  /** Leaves it; `by` says whether another cell of the row comes next. */
  onLeave: (by: -1 | 0 | 1) => void
  /** @param value undefined where nothing was changed */
  onSave: (value: unknown) => void
  within?: ResolvedFilterOptions
}

/**
 * A cell while it is changed: Enter saves (in several lines Ctrl+Enter), Tab saves and goes on, Escape
 * leaves everything as it was.
 */
export const CellEditor = ({ doc, field, label, onLeave, onSave, within }: CellEditorProps) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const before = doc[field.name]
  const [value, setValue] = useState<unknown>(before)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    const start = (): boolean => {
      const input = box.current?.querySelector<HTMLElement>('input, select, textarea')
      input?.focus()
      if (input instanceof HTMLInputElement) input.select()
      return Boolean(input)
    }
    if (start()) return
    // Payload's select draws itself a moment later.
    const timer = setTimeout(start, 30)
    return () => clearTimeout(timer)
  }, [])

  const finish = (said: unknown, by: -1 | 0 | 1) => {
    if (isDone.current) return
    // A number that is none is not saved, and stays to be mended.
    if (Number.isNaN(said)) return box.current?.querySelector('input')?.reportValidity()
    isDone.current = true
    if (!isSame(said, before)) onSave(said)
    onLeave(by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of an open list are its own.
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      isDone.current = true
      onLeave(0)
    } else if (event.key === 'Enter') {
      const isLine = event.target instanceof HTMLTextAreaElement
      if (isLine && !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      finish(value, 0)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      finish(value, event.shiftKey ? -1 : 1)
    }
  }
  // What was begun is kept when one presses elsewhere.
  const latest = useRef(finish)
  latest.current = finish
  const written = useRef(value)
  written.current = value
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      const isInside =
        target instanceof Element &&
        (box.current?.contains(target) || target.closest('.rs__menu, .react-datepicker'))
      if (!isInside) latest.current(written.current, 0)
    }
    document.addEventListener('pointerdown', onPointer, true)
    return () => document.removeEventListener('pointerdown', onPointer, true)
  }, [])

  return (
    <fieldset className="crm-cell-editor" onKeyDown={onKeyDown} ref={box}>
      <Input
        doc={doc}
        field={field}
        label={label}
        onChange={setValue}
        onChoose={(chosen) => finish(chosen, 0)}
        value={value}
        within={within}
      />
    </fieldset>
  )
}

type InputProps = Pick<CellEditorProps, 'doc' | 'field' | 'label' | 'within'> & {
  onChange: (value: unknown) => void
  /** Of what is chosen from a list: that is all there is to say. */
  onChoose: (value: unknown) => void
  value: unknown
}

const Input = ({ doc, field, label, onChange, onChoose, value, within }: InputProps) => {
  const { i18n } = useTranslation()
  switch (field.type) {
    case 'date':
      return <DayInput doc={doc} field={field} onChange={onChange} value={value} />
    case 'radio':
    case 'select': {
      const isRequired = 'required' in field && field.required
      return (
        <select
          aria-label={label}
          className="crm-input"
          multiple={'hasMany' in field && field.hasMany}
          onChange={({ target }) =>
            'hasMany' in field && field.hasMany
              ? onChange([...target.selectedOptions].map((option) => option.value))
              : onChoose(target.value || null)
          }
          value={(value as string | string[] | undefined) ?? ''}
        >
          {!isRequired && <option value="">—</option>}
          {field.options.map((option) =>
            typeof option === 'string' ? (
              <option key={option} value={option}>
                {option}
              </option>
            ) : (
              <option key={option.value} value={option.value}>
                {getTranslation(option.label, i18n)}
              </option>
            ),
          )}
        </select>
      )
    }
    case 'relationship': {
      const isMulti = Boolean(field.hasMany)
      return (
        <RecordsValue
          field={field}
          isFloating
          isMulti={isMulti}
          isValue
          label={label}
          onChange={(values) => (isMulti ? onChange(values) : onChoose(values[0] ?? null))}
          values={[value].flat().filter(Boolean).map(idOf)}
          within={within}
        />
      )
    }
    case 'textarea':
      return (
        <textarea
          aria-label={label}
          className="crm-input"
          onChange={({ target }) => onChange(target.value)}
          rows={5}
          value={String(value ?? '')}
        />
      )
    case 'number':
      return <NumberInput label={label} onChange={onChange} value={value} />
    default:
      return (
        <input
          aria-label={label}
          className="crm-input"
          onChange={({ target }) => onChange(target.value)}
          type="text"
          value={String(value ?? '')}
        />
      )
  }
}

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? (value as { id?: unknown }).id : value

type DayInputProps = {
  doc: Doc
  field: DateFieldClient
  onChange: (value: unknown) => void
  value: unknown
}

const plainDay = /^\d{4}-\d{2}-\d{2}/

/** A day; with its time, on the company's clock, where the record has one. */
const DayInput = ({ doc, field, onChange, value }: DayInputProps) => {
  const { timeZone } = useKnown()
  const { i18n } = useTranslation()
  const { pickerAppearance } = (field.admin?.date ?? {}) as { pickerAppearance?: string }
  const isTimed = pickerAppearance === 'dayAndTime' && doc.hasTime !== false
  const text = typeof value === 'string' ? value : ''
  const [day = ''] = plainDay.exec(text) ?? []
  const shown = isTimed && text ? wallClockIn(text, timeZone) : day && `${day}T12:00:00`
  return (
    <div title={isTimed ? textsIn(listTexts, i18n.language).zone(timeZone) : undefined}>
      <DatePicker
        {...(isTimed ? dayAndTime : dayOnly)}
        onChange={(date) => {
          if (!date) return onChange(null)
          onChange(
            isTimed ? instantOf(date, timeZone).toISOString() : date.toISOString().slice(0, 10),
          )
        }}
        // In the table its edges would cut it off.
        overrides={{ portalId: 'crm-dates' }}
        value={shown ? new Date(shown) : undefined}
      />
    </div>
  )
}
