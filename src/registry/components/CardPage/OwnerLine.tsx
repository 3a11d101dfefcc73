'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Nothing } from '#platform/admin/Chip'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { OwnerDialog } from './OwnerDialog'

type OwnerLineProps = {
  canChange: boolean
  card: { collection: 'companies' | 'contacts'; id: number; name: string }
  owner: null | { id: number; name: string }
}

/** Whose card it is; who may change it hands it over here. */
export const OwnerLine = ({ canChange, card, owner }: OwnerLineProps) => {
  const { i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const texts = textsIn(registryTexts, i18n.language)
  return (
    <>
      {owner?.name ?? <Nothing />}
      {canChange && (
        <button
          aria-label={texts.changeOwner}
          className="crm-row-button crm-card__change"
          onClick={() => setOpen(true)}
          type="button"
        >
          {texts.change}
        </button>
      )}
      {isOpen && <OwnerDialog card={card} onClosed={() => setOpen(false)} owner={owner} />}
    </>
  )
}
