'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../platform/admin/Dialog'
import { SelectFrom } from './Field'
import { FormFoot } from './FormFoot'
import { useTimelineContext } from './TimelineContext'
import { useSave } from './useSave'

type OwnerDialogProps = {
  onClosed: () => void
  onDone: (owner: number) => void
  owner: null | number
}

/** Gives the card to another owner, with its open activities or without them (seeds/003, D2). */
export const OwnerDialog = ({ onClosed, onDone, owner }: OwnerDialogProps) => {
  const { setup, texts } = useTimelineContext()
  return (
    <Dialog onClosed={onClosed} title={texts.changeOwnerOf(setup.card.name)}>
      {(close) => (
        <OwnerForm
          onCancel={close}
          onDone={(changed) => {
            close()
            onDone(changed)
          }}
          owner={owner}
        />
      )}
    </Dialog>
  )
}

type OwnerFormProps = {
  onCancel: () => void
  onDone: (owner: number) => void
  owner: null | number
}

const OwnerForm = ({ onCancel, onDone, owner }: OwnerFormProps) => {
  const { setup, texts } = useTimelineContext()
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
    onDone(Number(chosen))
  }

  return (
    <form className="crm-form" onSubmit={(event) => void save(event)}>
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
