'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '#platform/admin/ask'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'

type PrivateSwitchProps = {
  canChange: boolean
  card: { collection: string; id: number }
  isPrivate: boolean
}

/** Private: seen by the owner and by admins alone; a switch for these, a mark for everyone else. */
export const PrivateSwitch = ({ canChange, card, isPrivate }: PrivateSwitchProps) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const [isSaving, setSaving] = useState(false)
  const texts = textsIn(registryTexts, i18n.language)
  if (!canChange) return isPrivate ? texts.yes : texts.no

  const change = async (to: boolean) => {
    setSaving(true)
    const address = `${config.routes.api}/${card.collection}/${card.id}?depth=0`
    const { problem } = await ask({ address, body: { private: to }, method: 'PATCH' })
    setSaving(false)
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    else {
      toast.success(to ? texts.madePrivate : texts.madeOpen)
      router.refresh()
    }
  }
  return (
    <button
      aria-checked={isPrivate}
      aria-label={texts.privateCard}
      className="crm-switch"
      disabled={isSaving}
      onClick={() => void change(!isPrivate)}
      role="switch"
      title={texts.privateHint}
      type="button"
    >
      <span className="crm-switch__knob" />
    </button>
  )
}
