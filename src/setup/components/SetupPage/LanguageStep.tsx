'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Field, wrong } from '#platform/admin/form/Field'
import { useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import type { BoardProps } from './props'
import { StepForm } from './StepForm'

type LanguageStepProps = Pick<BoardProps, 'language' | 'languages' | 'timeZone'> & {
  onSaved: () => void
}

/** In which language and by whose clock the company works: confirmed, if it is right as it is. */
export const LanguageStep = ({ onSaved, ...now }: LanguageStepProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const [language, setLanguage] = useState(now.language)
  const [timeZone, setTimeZone] = useState(now.timeZone)
  const { fields, isSaving, problem, send } = useSave()
  const save = async () => {
    if (await send('/globals/crm-settings?depth=0', { language, timeZone })) onSaved()
  }
  return (
    <StepForm
      fields={fields}
      isSaving={isSaving}
      label={texts.confirm}
      onSubmit={() => void save()}
      problem={problem}
    >
      <div className="crm-fields">
        <Field error={fields.language} label={texts.languageField}>
          {(id) => (
            <select
              {...wrong(id, fields.language)}
              className="crm-input"
              id={id}
              onChange={({ target }) => {
                const chosen = now.languages.find((one) => one === target.value)
                if (chosen) setLanguage(chosen)
              }}
              value={language}
            >
              {now.languages.map((one) => (
                <option key={one} lang={one} value={one}>
                  {texts.languages[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TimeZoneInput error={fields.timeZone} onChange={setTimeZone} value={timeZone} />
      </div>
    </StepForm>
  )
}

type TimeZoneInputProps = {
  error: string | undefined
  onChange: (value: string) => void
  value: string
}

/** Four hundred names: they are listed once somebody looks for one. */
const TimeZoneInput = ({ error, onChange, value }: TimeZoneInputProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const list = useId()
  const [names, setNames] = useState<string[]>([])
  return (
    <Field error={error} label={texts.timeZone}>
      {(id) => (
        <>
          <input
            {...wrong(id, error)}
            autoComplete="off"
            className="crm-input"
            id={id}
            list={list}
            onChange={({ target }) => onChange(target.value)}
            onFocus={() => setNames(Intl.supportedValuesOf('timeZone'))}
            placeholder="Europe/Rome"
            type="text"
            value={value}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
