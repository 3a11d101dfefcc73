'use client'

import { type FormEvent, useState } from 'react'
import { Field } from '#platform/admin/form/Field'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { newKey } from '#platform/admin/form/newKey'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import type { AnswerOf } from '#platform/http'
import type { bulkEndpoint } from '../endpoints/bulk'
import type { AskedValue, BarAction } from './barAction'
import type { Chosen } from './useChosen'
import { useMeant } from './useMeant'
import { useTexts } from './useTexts'
import { ValueField } from './ValueField'

type BulkFormProps = {
  action: BarAction
  chosen: Chosen
  collection: string
  onCancel: () => void
  onStarted: (run: number) => void
}

type Started = AnswerOf<ReturnType<typeof bulkEndpoint>>

/** Asks for what the action needs, all at once or one that is chosen. */
export const BulkForm = ({ action, chosen, collection, onCancel, onStarted }: BulkFormProps) => {
  const { count, texts } = useTexts()
  const { isSaving, problem, send, setProblem } = useSave()
  // One for each opened dialog: pressed twice, or sent again, done once.
  const [key] = useState(newKey)
  const [field, setField] = useState(action.oneOf ? (action.asks[0]?.name ?? '') : '')
  const [values, setValues] = useState<Record<string, unknown>>({})
  const shown = action.oneOf ? action.asks.filter(({ name }) => name === field) : action.asks
  const said = shown.filter(({ name }) => values[name] !== undefined)

  const start = async (event: FormEvent) => {
    event.preventDefault()
    const missing = shown.find((ask) => isMissing(ask, values, action.oneOf))
    if (missing) return setProblem(texts.needed(missing.label))
    if (shown.length > 0 && said.length === 0) return setProblem(texts.atLeastOne)
    const answer = await send<Started>(`/${collection}/bulk`, {
      action: action.slug,
      key,
      values: Object.fromEntries(said.map(({ name }) => [name, values[name]])),
      ...chosen.order,
    })
    if (answer) onStarted(answer.id)
  }
  const meant = useMeant(action, chosen, collection)
  const number = count(meant ?? chosen.count)
  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void start(event)}>
      {action.about && <p className="crm-bulk__about">{action.about}</p>}
      {meant !== null && meant < chosen.count && (
        <p className="crm-bulk__about">{texts.ofSelected(number, count(chosen.count))}</p>
      )}
      {action.oneOf && (
        <Field label={texts.field}>
          {(id) => (
            <select
              className="crm-input"
              id={id}
              onChange={({ target }) => {
                setField(target.value)
                setProblem(null)
              }}
              value={field}
            >
              {action.asks.map(({ label, name }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {shown.map((ask, index) => (
        <ValueField
          ask={ask}
          isFirst={index === 0 && !action.oneOf}
          key={ask.name}
          onChange={(value) => setValues((before) => ({ ...before, [ask.name]: value }))}
          value={values[ask.name]}
        />
      ))}
      <FormFoot
        isSaving={isSaving || meant === 0}
        label={action.isDangerous ? texts.applyDelete(number) : texts.apply(number)}
        onCancel={onCancel}
        problem={problem}
      />
    </form>
  )
}

const isMissing = (
  { name, required }: AskedValue,
  values: Record<string, unknown>,
  isChosen: boolean,
): boolean => (required || isChosen) && values[name] === undefined
