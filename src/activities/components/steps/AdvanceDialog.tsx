'use client'

import { type FormEvent, useRef, useState } from 'react'
import type { Activity } from '#payload-types'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { newKey } from '#platform/admin/form/newKey'
import { useFirstWrong } from '#platform/admin/form/useFirstWrong'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { useUndo } from '#platform/admin/Undo/useUndo'
import { draftOf, fieldsOf, type WrongPart, wrongParts } from '../../draft'
import { historyOf, nextOf } from '../../following'
import { isClosed } from '../../state'
import { OutcomePick } from '../OutcomePick'
import { DraftFields } from './DraftFields'
import { useStepSetting } from './StepContext'
import { useStepTexts } from './useStepTexts'

type Way = 'close' | 'close-with-history' | 'continue'

type AdvanceDialogProps = { activity: Activity; onClosed: () => void; onDone: () => void }

/** The three ways forward of an activity (C6). */
export const AdvanceDialog = ({ activity, onClosed, onDone }: AdvanceDialogProps) => {
  const texts = useStepTexts()
  const title = `${texts.advanceTitle}: ${activity.description ?? ''}`
  return (
    <Dialog onClosed={onClosed} title={title}>
      {(close) => (
        <AdvanceForm
          activity={activity}
          onCancel={close}
          onDone={() => {
            close()
            onDone()
          }}
          onStale={onDone}
        />
      )}
    </Dialog>
  )
}

type AdvanceFormProps = {
  activity: Activity
  onCancel: () => void
  onDone: () => void
  /** It was refused: somebody else may have been faster, so the page behind is read again. */
  onStale: () => void
}

const AdvanceForm = ({ activity, onCancel, onDone, onStale }: AdvanceFormProps) => {
  const texts = useStepTexts()
  const { choices, companyZone, timeZone } = useStepSetting()
  // One for each opened dialog: pressed twice, done once.
  const [key] = useState(newKey)
  const [way, setWay] = useState<Way>(hasNext(activity) ? 'continue' : 'close')
  const [outcome, setOutcome] = useState<null | number>(null)
  const [now] = useState(() => new Date())
  const [history, setHistory] = useState(() => draftOf(historyOf({ activity, now }), timeZone))
  const [next, setNext] = useState(() =>
    draftOf(nextOf({ activity, now, timeZone: companyZone }), timeZone),
  )
  const { isSaving, problem, send, setProblem } = useSave()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useFirstWrong<{ isOpen: boolean; parts: WrongPart[] }>(form, {
    isOpen: false,
    parts: [],
  })
  const { told } = useUndo()
  const draft = way === 'continue' ? next : history
  const change = way === 'continue' ? setNext : setHistory

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const kind = way === 'continue' ? 'action' : 'history'
    const parts = way === 'close' ? [] : wrongParts(draft, { kind, timeZone })
    const isOpen = outcome === null
    setWrong({ isOpen, parts })
    setProblem(isOpen ? texts.chooseOutcome : null)
    if (isOpen || parts.length > 0) return
    const fields = fieldsOf(draft, timeZone)
    // Whoever opened the dialog reads anew what it changed: no names are needed here.
    const done = await send(`/activities/${activity.id}/advance?depth=0`, {
      how: way,
      key,
      outcome,
      ...(way === 'close-with-history' && { history: fields }),
      ...(way === 'continue' && { next: fields }),
    })
    if (!done) return onStale()
    told(texts.saved, { key, onUndone: onStale })
    onDone()
  }

  return (
    <form
      className="crm-form"
      onKeyDown={saveByKey}
      onSubmit={(event) => void save(event)}
      ref={form}
    >
      <Ways onChange={setWay} way={way} />
      <OutcomePick
        isWrong={wrong.isOpen && outcome === null}
        legend={texts.outcome}
        onChange={setOutcome}
        outcome={outcome}
        outcomes={choices.outcomes.filter(({ state }) => isClosed(state))}
      />
      {way !== 'close' && (
        <DraftFields
          draft={draft}
          key={way}
          kind={way === 'continue' ? 'action' : 'history'}
          onChange={(changed) => change((before) => ({ ...before, ...changed }))}
          wrong={wrong.parts}
        />
      )}
      <FormFoot isSaving={isSaving} onCancel={onCancel} problem={problem} />
    </form>
  )
}

const Ways = ({ onChange, way }: { onChange: (way: Way) => void; way: Way }) => {
  const texts = useStepTexts()
  const ways: { hint: string; label: string; value: Way }[] = [
    { hint: texts.closeHint, label: texts.close, value: 'close' },
    {
      hint: texts.closeWithHistoryHint,
      label: texts.closeWithHistory,
      value: 'close-with-history',
    },
    { hint: texts.continueHint, label: texts.continue, value: 'continue' },
  ]
  return (
    <fieldset className="crm-ways">
      <legend className="crm-hidden">{texts.way}</legend>
      {ways.map(({ hint, label, value }) => (
        <label className="crm-ways__one" key={value}>
          <input
            checked={way === value}
            className="crm-hidden"
            name="way"
            onChange={() => onChange(value)}
            type="radio"
          />
          <strong>{label}</strong>
          <span className="crm-nothing">{hint}</span>
        </label>
      ))}
    </fieldset>
  )
}

const hasNext = ({ nextAssignee, nextDate, nextNotes }: Activity): boolean =>
  Boolean(nextAssignee || nextDate || nextNotes)
