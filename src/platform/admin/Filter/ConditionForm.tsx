'use client'

import { Button, ReactSelect, useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import { grouped, nameOf, nearestFirst } from './fieldOptions'
import type { FilterField } from './fields'
import type { Condition } from './model'
import { type Comparison, comparisonOf, kindOf, offered, saidOf, takesNone } from './operators'
import { ariaLabel } from './RecordsValue'
import { filterTexts } from './translations'
import { ValueInput } from './ValueInput'

type ConditionFormProps = {
  fields: ReadonlyMap<string, FilterField>
  onClose: () => void
  onSay: (condition: Condition) => void
  /** What it begins with; nothing for a new one. */
  start?: Condition
}

type Draft = { comparison: Comparison; path: string; value: unknown }

const hasValue = ({ comparison, value }: Draft): boolean =>
  takesNone(comparison) ||
  (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '')

/** Field, comparison and value of one condition. */
export const ConditionForm = ({ fields, onClose, onSay, start }: ConditionFormProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(filterTexts, i18n.language)
  const { cancel } = textsIn(adminTexts, i18n.language)
  const form = useRef<HTMLFieldSetElement>(null)
  const [draft, setDraft] = useState<Draft | undefined>(() => {
    const known = start && fields.get(start.path)
    if (!known) return undefined
    const comparison = comparisonOf(known.field, start)
    return { comparison, path: start.path, value: takesNone(comparison) ? undefined : start.value }
  })
  const [isRefused, setRefused] = useState(false)
  const [typed, setTyped] = useState('')
  const options = useMemo(
    () => nearestFirst(grouped([...fields.values()], texts.general), typed),
    [fields, texts, typed],
  )
  // Payload's select draws itself a moment later.
  useEffect(() => {
    const timer = setTimeout(() => {
      const inputs = form.current?.querySelectorAll<HTMLElement>('input, select')
      inputs?.[start ? inputs.length - 1 : 0]?.focus()
    }, 30)
    return () => clearTimeout(timer)
  }, [start])
  const known = draft && fields.get(draft.path)

  const chooseField = (path: string) => {
    const next = fields.get(path)?.field
    const [comparison] = (next && offered[kindOf(next) ?? 'text']) ?? []
    if (comparison) setDraft({ comparison, path, value: undefined })
  }
  const apply = () => {
    if (!(draft && known && hasValue(draft))) return setRefused(true)
    onSay({ path: draft.path, ...saidOf(known.field, draft.comparison, draft.value) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isOver = event.key === 'Escape'
    const isSaid = event.key === 'Enter' && !(event.target as Element).closest('button')
    if (!(isOver || isSaid)) return
    // Around it may stand another form, or a drawer.
    event.preventDefault()
    event.stopPropagation()
    if (isOver) onClose()
    else apply()
  }
  return (
    <fieldset className="crm-condition" onKeyDown={onKeyDown} ref={form}>
      <legend className="crm-hidden">{texts.filter}</legend>
      <div className="crm-condition__field">
        <ReactSelect
          {...ariaLabel(texts.field)}
          isClearable={false}
          onChange={(picked) => chooseField(String([picked].flat()[0]?.value))}
          onInputChange={setTyped}
          options={options}
          placeholder={texts.chooseField}
          value={known && { label: nameOf(known), value: known.path }}
        />
      </div>
      {draft && known && (
        <>
          <select
            aria-label={texts.how}
            className="crm-input crm-condition__how"
            onChange={({ target }) =>
              setDraft({ ...draft, comparison: target.value as Comparison })
            }
            value={draft.comparison}
          >
            {comparisonsOf(known, draft.comparison).map((one) => (
              <option key={one} value={one}>
                {wordOf(one, known, texts)}
              </option>
            ))}
          </select>
          {!takesNone(draft.comparison) && (
            <div className="crm-condition__value">
              <ValueInput
                comparison={draft.comparison}
                field={known.field}
                key={draft.path}
                onChange={(value) => setDraft({ ...draft, value })}
                value={draft.value}
              />
            </div>
          )}
        </>
      )}
      <div className="crm-condition__foot">
        <Button margin={false} onClick={apply} size="small" type="button">
          {texts.apply}
        </Button>
        <Button buttonStyle="subtle" margin={false} onClick={onClose} size="small" type="button">
          {cancel}
        </Button>
        <span className="crm-problem" role="alert">
          {isRefused && !(draft && hasValue(draft)) ? texts.missing : ''}
        </span>
      </div>
    </fieldset>
  )
}

/** One that only programs ask for stays as long as nothing else is chosen. */
const comparisonsOf = ({ field }: FilterField, chosen: Comparison): readonly Comparison[] => {
  const usual = offered[kindOf(field) ?? 'text']
  return usual.includes(chosen) ? usual : [...usual, chosen]
}

const wordOf = (
  comparison: Comparison,
  { field }: FilterField,
  texts: typeof filterTexts.en,
): string => {
  const kind = kindOf(field)
  return (
    (kind === 'date' && texts.dates.choice[comparison]) ||
    (kind === 'choices' && texts.several[comparison]) ||
    texts.choice[comparison]
  )
}
