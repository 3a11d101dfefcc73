'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { RecordPick } from '#platform/admin/form/RecordPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'

type Card = { collection: 'companies' | 'contacts'; id: number; name: string }

type OwnerDialogProps = {
  card: Card
  onClosed: () => void
  owner: null | { id: number; name: string }
}

/** Gives the card to another owner, with its open activities or without them (D2). */
export const OwnerDialog = ({ card, onClosed, owner }: OwnerDialogProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(registryTexts, i18n.language)
  return (
    <Dialog onClosed={onClosed} title={texts.changeOwnerOf(card.name)}>
      {(close) => <OwnerForm card={card} close={close} owner={owner} />}
    </Dialog>
  )
}

type OwnerFormProps = Omit<OwnerDialogProps, 'onClosed'> & { close: () => void }

const OwnerForm = ({ card, close, owner }: OwnerFormProps) => {
  const { i18n } = useTranslation()
  const router = useRouter()
  const texts = textsIn(registryTexts, i18n.language)
  const [chosen, setChosen] = useState<null | Picked>(
    owner && { collection: 'users', id: owner.id, title: owner.name },
  )
  const [moveActivities, setMove] = useState(true)
  const { isSaving, problem, send, setProblem } = useSave()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (chosen && chosen.id === owner?.id) return setProblem(texts.ownerAlready(chosen.title))
    const done = await send<{ moved: number }>(`/${card.collection}/${card.id}/owner`, {
      moveActivities,
      owner: chosen?.id ?? null,
    })
    if (!done) return
    toast.success(texts.ownerMoved(done.moved))
    close()
    // What is proposed and what is allowed follow from the owner.
    router.refresh()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void save(event)}>
      <RecordPick
        label={texts.owner}
        onPick={setChosen}
        picked={chosen}
        sources={[
          {
            collection: 'users',
            where: { blocked: { not_equals: true } },
            titleField: 'name',
          },
        ]}
      />
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
      <FormFoot isSaving={isSaving} onCancel={close} problem={problem} />
    </form>
  )
}
