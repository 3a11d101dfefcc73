'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { DayInput } from '#platform/admin/form/Field'
import { isPeriod, periodCodes } from '../../presets'
import { CompanyFilter } from './CompanyFilter'
import { useAnalysisContext } from './context'
import { MoreFilters } from './MoreFilters'
import { Field, SelectMany, SelectOne } from './Select'

/** Which activities: period, quick filters, and the filter builder of the lists for the rest. */
export const Filters = () => {
  const { change, question, setup, texts } = useAnalysisContext()
  const id = useId()
  const { dateField, filters, from, period, to, where } = question
  const chosen = Object.keys(filters).length + (where ? 1 : 0)
  const [isOpen, setOpen] = useState(chosen > 0)
  const isFree = !period && Boolean(from || to)
  const [free, setFree] = useState(isFree)
  useEffect(() => setFree(isFree), [isFree])
  const set = (filter: string, values: string[]) => {
    const { [filter]: _, ...rest } = filters
    change({ filters: values.length > 0 ? { ...rest, [filter]: values } : rest })
  }
  const written = JSON.stringify(where)
  const view = setup.views.find((each) => JSON.stringify(each.where) === written)
  const choosePeriod = (value: string) => {
    setFree(value === 'free')
    change({
      from: undefined,
      period: isPeriod(value) ? value : undefined,
      to: undefined,
    })
  }
  return (
    <section aria-label={texts.filters} className="crm-analysis__filters">
      <div className="crm-analysis__row">
        <SelectOne
          label={texts.period}
          onChange={choosePeriod}
          value={free && !period ? 'free' : (period ?? '')}
        >
          <option value="">{texts.anyTime}</option>
          {periodCodes.map((code) => (
            <option key={code} value={code}>
              {texts.periods[code]}
            </option>
          ))}
          <option value="free">{texts.ownPeriod}</option>
        </SelectOne>
        {free && !period && (
          <>
            <DayField label={texts.from} onChange={(day) => change({ from: day })} value={from} />
            <DayField label={texts.to} onChange={(day) => change({ to: day })} value={to} />
          </>
        )}
        <SelectOne
          label={texts.date}
          onChange={(value) => change({ dateField: value as typeof dateField })}
          value={dateField}
        >
          <option value="startsAt">{texts.plannedDate}</option>
          <option value="completedAt">{texts.doneDate}</option>
          <option value="createdAt">{texts.createdDate}</option>
        </SelectOne>
        <div className="crm-analysis__buttons">
          <Button
            buttonStyle="pill"
            extraButtonProps={{ 'aria-controls': id, 'aria-expanded': isOpen }}
            icon="chevron"
            iconStyle="none"
            margin={false}
            onClick={() => setOpen(!isOpen)}
            size="small"
          >
            {chosen > 0 ? `${texts.filters} (${chosen})` : texts.filters}
          </Button>
          {chosen > 0 && (
            <button
              className="crm-row-button"
              onClick={() => change({ filters: {}, where: undefined })}
              type="button"
            >
              {texts.clear}
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <div className="crm-analysis__more" id={id}>
          <div className="crm-analysis__row">
            {Object.keys(setup.filterFields).map((filter) => {
              const choices = setup.choices[filter]
              if (!choices) return null
              const label = setup.filterLabels[filter] ?? filter
              const values = filters[filter] ?? []
              if (filter === 'company') {
                return (
                  <CompanyFilter
                    key={filter}
                    label={label}
                    onChange={(next) => set(filter, next)}
                    values={values}
                  />
                )
              }
              return (
                <SelectMany
                  choices={choices}
                  key={filter}
                  label={label}
                  onChange={(next) =>
                    set(
                      filter,
                      next.map(({ value }) => value),
                    )
                  }
                  placeholder={texts.any}
                  values={choices.filter(({ value }) => values.includes(value))}
                />
              )
            })}
            {setup.views.length > 0 && (
              <SelectOne
                label={texts.savedView}
                onChange={(id) =>
                  change({ where: setup.views.find(({ value }) => value === id)?.where })
                }
                value={view?.value ?? ''}
              >
                <option value="">{texts.noView}</option>
                {setup.views.map(({ label, value }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectOne>
            )}
          </div>
          <MoreFilters />
        </div>
      )}
    </section>
  )
}

const DayField = ({
  label,
  onChange,
  value,
}: {
  label: string
  onChange: (day: string | undefined) => void
  value: string | undefined
}) => (
  <Field label={label}>
    {(id) => (
      <DayInput id={id} onChange={(day) => onChange(day || undefined)} value={value ?? ''} />
    )}
  </Field>
)
