'use client'

import { useTranslation } from '@payloadcms/ui'
import { DayInput } from '#platform/admin/form/Field'
import { textsIn } from '#platform/i18n/languages'
import type { Choice } from '../../../client'
import { Field, SelectMany, SelectOne } from '../../../client'
import type { FormChoices } from '../../formChoices'
import {
  type ReportKindCode,
  type ReportRequest,
  requestDates,
  requestFilters,
} from '../../request'
import { reportTexts } from '../../translations'
import './index.css'

type RequestFormProps = {
  choices: FormChoices
  kinds: Choice[]
  request: ReportRequest
  onChange: (request: ReportRequest) => void
}

/** From date, to date, kind of analysis, users to include, group of activities (D7). */
export const RequestForm = ({
  choices: { choices, names },
  kinds,
  request,
  onChange,
}: RequestFormProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(reportTexts, i18n.language)
  const change = (more: Partial<ReportRequest>) => onChange({ ...request, ...more })
  const day = (name: 'from' | 'to') => (
    <Field label={texts[name]}>
      {(id) => (
        <DayInput
          id={id}
          onChange={(value) => change({ [name]: value || undefined })}
          value={request[name] ?? ''}
        />
      )}
    </Field>
  )
  const labelOf = (filter: string) =>
    names[filter] ?? texts.filters[filter as keyof typeof texts.filters] ?? filter
  const activityFilters = [
    ...requestFilters.filter((filter) => filter !== 'assignee'),
    ...Object.keys(names),
  ]
  const many = (filter: string) => (
    <SelectMany
      choices={choices[filter] ?? []}
      key={filter}
      label={labelOf(filter)}
      onChange={(chosen) =>
        change({ filters: { ...request.filters, [filter]: chosen.map(({ value }) => value) } })
      }
      placeholder={texts.all}
      values={(request.filters[filter] ?? []).map(
        (value) =>
          choices[filter]?.find((choice) => choice.value === value) ?? { label: '…', value },
      )}
    />
  )
  return (
    <>
      <div className="crm-analysis__row">
        {day('from')}
        {day('to')}
        <SelectOne
          label={texts.date}
          onChange={(value) =>
            change({ dateField: value === 'completedAt' ? 'completedAt' : 'startsAt' })
          }
          value={request.dateField}
        >
          {requestDates.map((name) => (
            <option key={name} value={name}>
              {texts.dates[name]}
            </option>
          ))}
        </SelectOne>
        <SelectOne
          label={texts.kind}
          onChange={(value) => change({ kind: value as ReportKindCode })}
          value={request.kind}
        >
          {kinds.map(({ label, value }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectOne>
        {many('assignee')}
      </div>
      <fieldset className="crm-analysis__builder crm-report__group">
        <legend className="crm-field__label">{texts.group}</legend>
        <div className="crm-analysis__row">{activityFilters.map(many)}</div>
      </fieldset>
    </>
  )
}
