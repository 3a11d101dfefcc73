'use client'

import { type ReactNode, useState } from 'react'
import { type Choice, DayInput, Field, InputOf, SelectFrom } from '#platform/admin/form/Field'
import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import type { Draft, DraftKind } from '../draft'
import { MomentInputs } from './MomentInputs'
import { MorePeople } from './MorePeople'
import { PersonSelect } from './PersonSelect'
import { useTimelineContext } from './TimelineContext'

type DraftFieldsProps = {
  autoFocus?: boolean
  draft: Draft
  kind: DraftKind
  onChange: (change: Partial<Draft>) => void
  /** What a new activity may still be given: with whom, how it ended. */
  parts?: { contact?: boolean; outcome?: boolean }
}

const isClosing = ({ state }: { state: null | string }) => state === 'done' || state === 'cancelled'

/** The fields of a history entry or an action (seeds/002, C1), most used first. */
export const DraftFields = ({ autoFocus, draft, kind, onChange, parts }: DraftFieldsProps) => {
  const { setup, texts } = useTimelineContext()
  const { choices } = setup
  const change = (key: keyof Draft) => (value: string) => onChange({ [key]: value })
  const modeKind = choices.modes.find(({ id }) => String(id) === draft.mode)?.kind
  const [contact, setContact] = useState<null | Picked>(null)
  const outcomes = kind === 'history' ? choices.outcomes.filter(isClosing) : choices.outcomes
  return (
    <div className="crm-fields">
      <Field label={kind === 'history' ? texts.descriptionHistory : texts.descriptionAction} wide>
        {(id) => (
          <input
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
      <MomentInputs date={draft.date} onChange={onChange} time={draft.time} />
      <InputOf
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
      {parts?.contact && choices.more?.contacts && (
        <RecordPick
          label={texts.contact}
          onPick={(picked) => {
            setContact(picked)
            onChange({ contact: picked ? String(picked.id) : '' })
          }}
          picked={contact}
          sources={[
            {
              collection: 'contacts',
              where: { company: { equals: setup.card.id } },
              titleField: 'fullName',
            },
          ]}
        />
      )}
      {parts?.contact && !choices.more?.contacts && choices.contacts.length > 0 && (
        <SelectFrom
          choices={choices.contacts}
          empty="—"
          label={texts.contact}
          onChange={change('contact')}
          value={draft.contact}
        />
      )}
      {parts?.outcome && (
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
      <Tags chosen={draft.tags} onChange={(tags) => onChange({ tags })} tags={choices.tags}>
        {choices.more?.tags ? texts.firstTags : texts.tags}
      </Tags>
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
          style={{ '--chip': colour ?? undefined } as never}
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
