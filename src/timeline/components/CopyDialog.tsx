'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { Activity } from '../../payload-types'
import { Dialog } from '../../platform/admin/Dialog'
import { relatedID } from '../activityParts'
import { clockOf, emptyDraft, fieldsOf, nextWorkingDay } from '../draft'
import { InputOf, SelectFrom } from './Field'
import { FormFoot } from './FormFoot'
import { useTimelineContext } from './TimelineContext'
import { useSave } from './useSave'

type CopyDialogProps = {
  activity: Activity
  onClosed: () => void
  /** With the new one's id: it opens, to be edited. */
  onDone: (id: number) => void
}

/** An identical action (seeds/002, C5): asks for when and for whom, then opens it. */
export const CopyDialog = ({ activity, onClosed, onDone }: CopyDialogProps) => {
  const { texts } = useTimelineContext()
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
  const { setup, texts, timeZone } = useTimelineContext()
  const [draft, setDraft] = useState({
    assignee: String(relatedID(activity.assignee) ?? ''),
    date: nextWorkingDay(new Date(), timeZone),
    time:
      activity.startsAt && activity.hasTime !== false
        ? clockOf(activity.startsAt, timeZone).time
        : '',
  })
  const { isSaving, problem, send } = useSave()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { assignee, startsAt } = fieldsOf({ ...emptyDraft, ...draft }, timeZone)
    const copied = await send<{ id: number }>(`/activities/${activity.id}/copy`, {
      assignee,
      startsAt,
    })
    if (!copied) return
    toast.success(texts.copied)
    onDone(copied.id)
  }

  const change = (key: keyof typeof draft) => (value: string) =>
    setDraft((before) => ({ ...before, [key]: value }))
  return (
    <form className="crm-form" onSubmit={(event) => void save(event)}>
      <p className="crm-dialog__about">{activity.description}</p>
      <div className="crm-fields">
        <InputOf label={texts.date} onChange={change('date')} type="date" value={draft.date} />
        <InputOf
          hint={texts.timeHint}
          label={texts.time}
          onChange={change('time')}
          type="time"
          value={draft.time}
        />
        <SelectFrom
          choices={setup.choices.users.filter(({ blocked }) => !blocked)}
          empty={texts.nobody}
          label={texts.assignee}
          onChange={change('assignee')}
          value={draft.assignee}
        />
      </div>
      <FormFoot isSaving={isSaving} label={texts.copy} onCancel={onCancel} problem={problem} />
    </form>
  )
}
