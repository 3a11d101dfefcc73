'use client'

import type { CSSProperties, ReactNode } from 'react'
import {
  type Choice,
  DayInput,
  Field,
  InputOf,
  wrong as mark,
  SelectFrom,
} from '#platform/admin/form/Field'
import type { Draft, DraftKind, WrongPart } from '../../draft'
import { isClosed } from '../../state'
import { MomentInputs } from './MomentInputs'
import { MorePeople } from './MorePeople'
import { PersonSelect } from './PersonSelect'
import { useStepSetting } from './StepContext'
import { useStepTexts } from './useStepTexts'

type DraftFieldsProps = {
  autoFocus?: boolean
  /** Asks with whom it is, where that is still open. */
  contact?: ReactNode
  draft: Draft
  kind: DraftKind
  /** Asks what else it is about; folded, with the tags. */
  links?: ReactNode
  onChange: (change: Partial<Draft>) => void
  /** Asks how it ended as well. */
  withOutcome?: boolean
  /** What is to be mended: it is marked. */
  wrong?: readonly WrongPart[]
}

/** The fields of a history entry or an action (C1), most used first. */
export const DraftFields = ({
  autoFocus,
  contact,
  draft,
  kind,
  links,
  onChange,
  withOutcome,
  wrong = [],
}: DraftFieldsProps) => {
  const texts = useStepTexts()
  const { choices } = useStepSetting()
  const change = (key: keyof Draft) => (value: string) => onChange({ [key]: value })
  const modeKind = choices.modes.find(({ id }) => String(id) === draft.mode)?.kind
  const said = (part: WrongPart) => (wrong.includes(part) ? texts.wrong[part] : undefined)
  const chosen = [
    ...Object.values(draft.links).flatMap((picked) => picked?.title ?? []),
    ...choices.tags.filter(({ id }) => draft.tags.includes(id)).map(({ label }) => label),
  ]
  const outcomes = choices.outcomes.filter(({ state }) => kind === 'action' || isClosed(state))
  return (
    <div className="crm-fields">
      <Field
        error={said('nothing')}
        label={kind === 'history' ? texts.descriptionHistory : texts.descriptionAction}
        wide
      >
        {(id) => (
          <input
            {...mark(id, said('nothing'))}
            autoComplete="off"
            // The form was opened to write this.
            // biome-ignore lint/a11y/noAutofocus: opened by the person, in place
            autoFocus={autoFocus}
            className="crm-input"
            id={id}
            onChange={({ target }) => onChange({ description: target.value })}
            placeholder={choices.subjects.find((one) => String(one.id) === draft.subject)?.label}
            type="text"
            value={draft.description}
          />
        )}
      </Field>
      <SelectFrom
        choices={choices.modes}
        empty="—"
        label={texts.mode}
        onChange={change('mode')}
        value={draft.mode}
      />
      <SelectFrom
        choices={choices.subjects}
        empty="—"
        label={texts.subject}
        onChange={change('subject')}
        value={draft.subject}
      />
      <MomentInputs
        date={draft.date}
        errors={{ date: said('ahead'), time: said('time') }}
        onChange={onChange}
        time={draft.time}
      />
      <InputOf
        error={said('duration')}
        label={texts.duration}
        onChange={change('duration')}
        placeholder="h:mm"
        value={draft.duration}
      />
      <PersonSelect
        empty={texts.nobody}
        label={texts.assignee}
        onChange={change('assignee')}
        value={draft.assignee}
      />
      {kind === 'action' && modeKind === 'task' && !draft.time && (
        <Field label={texts.due}>
          {(id) => <DayInput id={id} onChange={change('due')} value={draft.due} />}
        </Field>
      )}
      {contact}
      {withOutcome && (
        <SelectFrom
          choices={outcomes}
          empty={kind === 'history' ? texts.doneOutcome : undefined}
          label={texts.outcome}
          onChange={change('outcome')}
          value={draft.outcome}
        />
      )}
      <Field label={texts.note} wide>
        {(id) => (
          <textarea
            className="crm-input"
            id={id}
            onChange={({ target }) => onChange({ note: target.value })}
            rows={2}
            value={draft.note}
          />
        )}
      </Field>
      {(modeKind === 'meeting' || modeKind === 'visit') && (
        <MorePeople
          chosen={draft.participants}
          onChange={(participants) => onChange({ participants })}
        />
      )}
      <details className="crm-field--wide crm-fold">
        <summary>
          {links ? texts.linksAndTags : texts.tags}
          {chosen.length > 0 && <span className="crm-nothing"> {chosen.join(', ')}</span>}
        </summary>
        <div className="crm-fields">
          {links}
          <Tags chosen={draft.tags} onChange={(tags) => onChange({ tags })} tags={choices.tags}>
            {choices.more?.tags ? texts.firstTags : texts.tags}
          </Tags>
        </div>
      </details>
    </div>
  )
}

type TagsProps = {
  children: ReactNode
  chosen: number[]
  onChange: (tags: number[]) => void
  tags: Choice[]
}

const Tags = ({ children, chosen, onChange, tags }: TagsProps) =>
  tags.length > 0 && (
    <fieldset className="crm-field crm-field--wide crm-pick">
      <legend className="crm-field__label">{children}</legend>
      {tags.map(({ colour, id, label }) => (
        <label
          className="crm-pick__one"
          key={id}
          // A custom property, which the type of styles does not know.
          style={{ '--chip': colour ?? undefined } as CSSProperties}
        >
          <input
            checked={chosen.includes(id)}
            className="crm-hidden"
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((tag) => tag !== id))
            }
            type="checkbox"
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
