'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { headline } from '#activities/client'
import type { Activity } from '#payload-types'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { newKey, relatedID } from '../activityParts'
import { clockOf, type Draft, emptyDraft, fieldsOf, nextWorkingDay, wrongPart } from '../draft'
import { DraftFields } from './DraftFields'
import { OutcomePick } from './OutcomePick'
import { useTimelineContext } from './TimelineContext'

type Way = 'close' | 'close-with-history' | 'continue'

type AdvanceDialogProps = { activity: Activity; onClosed: () => void; onDone: () => void }

/** The three ways forward of an activity (seeds/002, C6). */
export const AdvanceDialog = ({ activity, onClosed, onDone }: AdvanceDialogProps) => {
  const { texts } = useTimelineContext()
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
  /** Refused: somebody else may have been faster, the stream is read again behind the dialog. */
  onStale: () => void
}

const AdvanceForm = ({ activity, onCancel, onDone, onStale }: AdvanceFormProps) => {
  const { texts, timeZone } = useTimelineContext()
  // One for each opened dialog: pressed twice, done once.
  const [key] = useState(newKey)
  const [way, setWay] = useState<Way>(hasNext(activity) ? 'continue' : 'close')
  const [outcome, setOutcome] = useState<null | number>(null)
  const [history, setHistory] = useState(() => historyOf(activity, timeZone))
  const [next, setNext] = useState(() => nextOf(activity, timeZone))
  const { isSaving, problem, send, setProblem } = useSave()
  const draft = way === 'continue' ? next : history
  const change = way === 'continue' ? setNext : setHistory

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (outcome === null) return setProblem(texts.chooseOutcome)
    const kind = way === 'continue' ? 'action' : 'history'
    const wrong = way === 'close' ? null : wrongPart(draft, { kind, timeZone })
    if (wrong) return setProblem(texts.wrong[wrong])
    const fields = fieldsOf(draft, timeZone)
    const done = await send(`/activities/${activity.id}/advance`, {
      how: way,
      key,
      outcome,
      ...(way === 'close-with-history' && { history: fields }),
      ...(way === 'continue' && { next: fields }),
    })
    if (!done) return onStale()
    toast.success(texts.saved)
    onDone()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void save(event)}>
      <Ways onChange={setWay} way={way} />
      <OutcomePick onChange={setOutcome} outcome={outcome} />
      {way !== 'close' && (
        <DraftFields
          draft={draft}
          key={way}
          kind={way === 'continue' ? 'action' : 'history'}
          onChange={(changed) => change((before) => ({ ...before, ...changed }))}
        />
      )}
      <FormFoot isSaving={isSaving} onCancel={onCancel} problem={problem} />
    </form>
  )
}

const Ways = ({ onChange, way }: { onChange: (way: Way) => void; way: Way }) => {
  const { texts } = useTimelineContext()
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

const shared = (activity: Activity): Draft => ({
  ...emptyDraft,
  assignee: String(relatedID(activity.assignee) ?? ''),
  mode: String(relatedID(activity.mode) ?? ''),
  subject: String(relatedID(activity.subject) ?? ''),
})

const historyOf = (activity: Activity, timeZone: string): Draft => ({
  ...shared(activity),
  ...clockOf(new Date(), timeZone),
})

/** The next action as the activity foresees it; the next working day where it names none. */
const nextOf = (activity: Activity, timeZone: string): Draft => ({
  ...shared(activity),
  ...(activity.nextDate
    ? clockOf(activity.nextDate, timeZone)
    : { date: nextWorkingDay(new Date(), timeZone) }),
  assignee: String(relatedID(activity.nextAssignee) ?? relatedID(activity.assignee) ?? ''),
  description: headline(activity.nextNotes) ?? '',
  note: activity.nextNotes ?? '',
})
