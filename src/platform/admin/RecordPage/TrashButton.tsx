'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminPath } from '../adminPath'
import { ask } from '../ask'
import { newKey } from '../form/newKey'
import { adminTexts } from '../translations'
import { useUndo } from '../Undo/useUndo'

type TrashButtonProps = { collection: CollectionSlug; id: number; title: string }

/** Puts the record in the trash without a question: it can be undone, and taken out of there. */
export const TrashButton = ({ collection, id, title }: TrashButtonProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const router = useRouter()
  const { told } = useUndo()
  const [isSaving, setSaving] = useState(false)
  const list = adminPath(config, `/collections/${collection}`)

  const trash = async () => {
    setSaving(true)
    const key = newKey()
    const { problem } = await ask({
      address: `${config.routes.api}/${collection}/${id}?depth=0`,
      body: { deletedAt: new Date().toISOString() },
      method: 'PATCH',
      undoKey: key,
    })
    setSaving(false)
    if (problem !== null) return toast.error(problem === 'unknown' ? texts.failed : problem)
    told(texts.trashed(title), { key, onUndone: () => router.push(`${list}/${id}`) })
    router.push(list)
  }
  return (
    <button
      className="crm-row-button crm-record__trash"
      disabled={isSaving}
      onClick={() => void trash()}
      type="button"
    >
      {texts.trash}
    </button>
  )
}
