'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { PersonSelect, useStepTexts } from '#activities/client'
import { DayInput, Field, SelectFrom } from '#platform/admin/form/Field'
import type { Filter, FilterKey } from '../filter'
import { useTimelineContext } from './TimelineContext'
import './filters.css'

type FiltersProps = { filter: Filter; onChange: (filter: Filter) => void }

/** What the stream is narrowed by; folded away until it is wanted. */
export const Filters = ({ filter, onChange }: FiltersProps) => {
  const { setup, texts } = useTimelineContext()
  const steps = useStepTexts()
  const id = useId()
  const count = Object.values(filter).filter(Boolean).length
  const [isOpen, setOpen] = useState(count > 0)
  const { modes, more, tags } = setup.choices
  const set = (key: FilterKey) => (value: string) =>
    onChange({ ...filter, [key]: value || undefined })

  return (
    <div className="crm-filter">
      <div className="crm-filter__head">
        <Button
          buttonStyle="pill"
          extraButtonProps={{ 'aria-controls': id, 'aria-expanded': isOpen }}
          icon="chevron"
          iconStyle="none"
          margin={false}
          onClick={() => setOpen(!isOpen)}
          size="small"
        >
          {texts.filterOn(count)}
        </Button>
        {count > 0 && (
          <button className="crm-row-button" onClick={() => onChange({})} type="button">
            {texts.clearFilter}
          </button>
        )}
      </div>
      {isOpen && (
        <div className="crm-fields" id={id}>
          <Field label={texts.kind}>
            {(field) => (
              <select
                className="crm-input"
                id={field}
                onChange={({ target }) => set('kind')(target.value)}
                value={filter.kind ?? ''}
              >
                <option value="">{texts.anyKind}</option>
                {setup.kinds.map(({ label, value }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <SelectFrom
            choices={modes}
            empty={texts.any}
            label={steps.mode}
            onChange={set('mode')}
            value={filter.mode ?? ''}
          />
          <PersonSelect
            empty={texts.any}
            label={texts.person}
            onChange={set('person')}
            value={filter.person ?? ''}
            withBlocked
          />
          <SelectFrom
            choices={tags}
            empty={texts.any}
            label={more?.tags ? steps.firstTags : texts.tag}
            onChange={set('tag')}
            value={filter.tag ?? ''}
          />
          <Days filter={filter} keys={['plannedFrom', 'plannedTo']} onChange={onChange}>
            {texts.plannedBetween}
          </Days>
          <Days filter={filter} keys={['createdFrom', 'createdTo']} onChange={onChange}>
            {texts.createdBetween}
          </Days>
        </div>
      )}
    </div>
  )
}

type DaysProps = FiltersProps & { children: string; keys: [FilterKey, FilterKey] }

const Days = ({ children, filter, keys, onChange }: DaysProps) => {
  const { texts } = useTimelineContext()
  return (
    <fieldset className="crm-field crm-field--days">
      <legend className="crm-field__label">{children}</legend>
      {keys.map((key, index) => (
        <DayInput
          key={key}
          label={`${children} ${index === 0 ? texts.from : texts.to}`}
          onChange={(day) => onChange({ ...filter, [key]: day || undefined })}
          value={filter[key] ?? ''}
        />
      ))}
    </fieldset>
  )
}
