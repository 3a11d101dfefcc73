'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { Progress } from '#platform/admin/Progress'
import { textsIn } from '#platform/i18n/languages'
import { closeInOneGo } from '../../closing'
import { activityTexts } from '../../translations'
import { OutcomePick } from '../OutcomePick'
import './index.css'
import { Report } from './Report'
import { useClosing } from './useClosing'
import { useOutcomes } from './useOutcomes'
import { type Targets, useTargets } from './useTargets'

/** The keyboard starts at the outcomes: they came after the dialog. */
const focusFirst = (form: HTMLFormElement | null) => form?.querySelector('input')?.focus()

type CloseFormProps = {
  onClose: () => void
  /** After the last request, or when it was stopped. */
  onSettled: () => void
}

/** Outcome and note for all of them, then how far it is, then what became of each. */
export const CloseForm = ({ onClose, onSettled }: CloseFormProps) => {
  const { i18n } = useTranslation()
  const { bulk: texts, cancel } = textsIn(activityTexts, i18n.language)
  const count = (value: number) => value.toLocaleString(i18n.language)
  const targets = useTargets()
  const outcomes = useOutcomes()
  const { closing, run, stop } = useClosing()
  const [outcome, setOutcome] = useState<null | number>(null)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<null | string>(null)
  const noteID = useId()
  // Left behind: what is under way is finished, nothing further is begun.
  useEffect(() => stop, [stop])

  if (targets === 'failed') return <p className="crm-problem">{texts.lost}</p>
  if (!(targets && outcomes)) return <p role="status">{texts.counting}</p>
  if (targets.ids.length === 0) return <p>{texts.noneOpen}</p>
  if (outcomes.length === 0) return <p>{texts.noOutcomes}</p>

  const start = async () => {
    if (outcome === null) return setProblem(texts.pickOutcome)
    await run({ ids: targets.ids, note: note.trim(), outcome }, closing.results)
    onSettled()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (closing.state === null) void start()
  }

  if (closing.state === 'running') {
    const text = texts.progress(count(closing.results.length), count(closing.total))
    return (
      <div className="crm-form">
        <Progress label={text} total={closing.total} value={closing.results.length} />
        <p role="status">{text}</p>
        <p className="crm-nothing">{texts.leave}</p>
        <div className="crm-form__foot">
          <Button buttonStyle="secondary" margin={false} onClick={stop} size="medium">
            {texts.stop}
          </Button>
        </div>
      </div>
    )
  }
  if (closing.state !== null) {
    const isComplete = closing.results.length === closing.total
    return (
      <div className="crm-form">
        {closing.state === 'lost' && <p className="crm-problem">{texts.lost}</p>}
        <Report results={closing.results} total={closing.total} />
        <div className="crm-form__foot">
          {!isComplete && (
            <Button margin={false} onClick={() => void start()} size="medium">
              {texts.tryAgain}
            </Button>
          )}
          <Button
            buttonStyle={isComplete ? 'primary' : 'subtle'}
            margin={false}
            onClick={onClose}
            size="medium"
          >
            {texts.ok}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form
      className="crm-form"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      onSubmit={submit}
      ref={focusFirst}
    >
      <HowMany targets={targets} />
      <OutcomePick
        legend={texts.outcome}
        onChange={setOutcome}
        outcome={outcome}
        outcomes={outcomes}
      />
      <div className="crm-field">
        <label className="crm-field__label" htmlFor={noteID}>
          {texts.note}
        </label>
        <textarea
          className="crm-input"
          id={noteID}
          maxLength={10_000}
          onChange={({ target }) => setNote(target.value)}
          rows={2}
          value={note}
        />
      </div>
      <div className="crm-form__foot">
        <Button margin={false} size="medium" type="submit">
          {texts.closeNow}
        </Button>
        <kbd className="crm-kbd">Ctrl+Enter</kbd>
        <Button buttonStyle="subtle" margin={false} onClick={onClose} size="medium" type="button">
          {cancel}
        </Button>
        <kbd className="crm-kbd">Esc</kbd>
        <span className="crm-problem" role="alert">
          {problem}
        </span>
      </div>
    </form>
  )
}

/** Of a whole filter: what of it is open, and where one go ends. */
const HowMany = ({ targets: { ids, more, ofAll } }: { targets: Targets }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(activityTexts, i18n.language).bulk
  if (ofAll === null) return null
  const count = (value: number) => value.toLocaleString(i18n.language)
  return (
    <p className="crm-bulk__many">
      {more ? texts.limit(count(closeInOneGo)) : texts.openOf(count(ids.length), count(ofAll))}
    </p>
  )
}
