'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../platform/admin/Dialog'
import { SelectFrom } from './Field'
import { FormFoot } from './FormFoot'
import { useTimelineContext } from './TimelineContext'
import { saveByKey, useSave } from './useSave'

type OwnerDialogProps = {
  onClosed: () => void
  onDone: () => void
}

/** Gives the card to another owner, with its open activities or without them (seeds/003, D2). */
export const OwnerDialog = ({ onClosed, onDone }: OwnerDialogProps) => {
  const { setup, texts } = useTimelineContext()
  return (
    <Dialog onClosed={onClosed} title={texts.changeOwnerOf(setup.card.name)}>
      {(close) => (
        <OwnerForm
          onCancel={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      )}
    </Dialog>
  )
}

type OwnerFormProps = {
  onCancel: () => void
  onDone: () => void
}

const OwnerForm = ({ onCancel, onDone }: OwnerFormProps) => {
  const { setup, texts } = useTimelineContext()
  const { owner } = setup.card
  const [chosen, setChosen] = useState(String(owner ?? ''))
  const [moveActivities, setMove] = useState(true)
  const { isSaving, problem, send } = useSave()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { collection, id } = setup.card
    const done = await send<{ moved: number }>(`/${collection}/${id}/owner`, {
      moveActivities,
      owner: chosen ? Number(chosen) : null,
    })
    if (!done) return
    toast.success(texts.moved(done.moved))
    onDone()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void save(event)}>
      <div className="crm-fields">
        <SelectFrom
          choices={setup.choices.users.filter(
            ({ blocked, id }) => !blocked || String(id) === chosen,
          )}
          empty={owner === null ? '—' : undefined}
          label={texts.owner}
          onChange={setChosen}
          value={chosen}
        />
      </div>
      <label className="crm-check">
        <input
          checked={moveActivities}
          onChange={({ target }) => setMove(target.checked)}
          type="checkbox"
        />
        <span>
          {texts.moveActivities}
          <small className="crm-nothing">{texts.moveActivitiesHint}</small>
        </span>
      </label>
      <FormFoot isSaving={isSaving} onCancel={onCancel} problem={problem} />
    </form>
  )
}
