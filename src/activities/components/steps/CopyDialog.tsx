'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { Activity } from '#payload-types'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { idOf } from '#platform/fields/idOf'
import { clockOf, emptyDraft, fieldsOf, parseClock } from '../../draft'
import { nextWorkingDay } from '../../following'
import { MomentInputs } from './MomentInputs'
import { PersonSelect } from './PersonSelect'
import { useStepSetting } from './StepContext'
import { useStepTexts } from './useStepTexts'

type CopyDialogProps = {
  activity: Activity
  onClosed: () => void
  /** With the new one's id: it opens, to be edited. */
  onDone: (id: number) => void
}

/** An identical action (C5): asks for when and for whom, then opens it. */
export const CopyDialog = ({ activity, onClosed, onDone }: CopyDialogProps) => {
  const texts = useStepTexts()
  return (
    <Dialog onClosed={onClosed} title={texts.copyTitle}>
      {(close) => (
        <CopyForm
          activity={activity}
          onCancel={close}
          onDone={(id) => {
            close()
            onDone(id)
          }}
        />
      )}
    </Dialog>
  )
}

type CopyFormProps = { activity: Activity; onCancel: () => void; onDone: (id: number) => void }

const CopyForm = ({ activity, onCancel, onDone }: CopyFormProps) => {
  const texts = useStepTexts()
  const { timeZone } = useStepSetting()
  const [draft, setDraft] = useState({
    assignee: String(idOf(activity.assignee) ?? ''),
    date: nextWorkingDay(new Date(), timeZone),
    time:
      activity.startsAt && activity.hasTime !== false
        ? clockOf(activity.startsAt, timeZone).time
        : '',
  })
  const { isSaving, problem, send, setProblem } = useSave()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const typed = { ...emptyDraft, ...draft }
    if (parseClock(typed.time) === null) return setProblem(texts.wrong.time)
    const { assignee, startsAt } = fieldsOf(typed, timeZone)
    const copied = await send<{ id: number }>(`/activities/${activity.id}/copy?depth=0`, {
      assignee,
      startsAt,
    })
    if (!copied) return
    toast.success(texts.copied)
    onDone(copied.id)
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void save(event)}>
      <p className="crm-dialog__about">{activity.description}</p>
      <div className="crm-fields">
        <MomentInputs
          date={draft.date}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          time={draft.time}
        />
        <PersonSelect
          empty={texts.nobody}
          label={texts.assignee}
          onChange={(assignee) => setDraft((before) => ({ ...before, assignee }))}
          value={draft.assignee}
        />
      </div>
      <FormFoot isSaving={isSaving} label={texts.copy} onCancel={onCancel} problem={problem} />
    </form>
  )
}
