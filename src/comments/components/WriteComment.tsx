'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { useTimelineForm } from '#timeline/client'
import { commentTexts } from '../translations'
import { CommentForm } from './CommentForm'
import { Folding } from './Folding'

/** A comment, written in place; folded away, it keeps what was typed until it is saved. */
export const WriteComment = () => {
  const { card, isOpen, onClose, onSaved } = useTimelineForm()
  const { i18n } = useTranslation()
  const texts = textsIn(commentTexts, i18n.language)
  const [hasBegun, setBegun] = useState(isOpen)

  useEffect(() => {
    if (isOpen) setBegun(true)
  }, [isOpen])

  if (!hasBegun && !isOpen) return null
  return (
    <Folding isOpen={isOpen}>
      <CommentForm
        label={texts.title}
        onClose={onClose}
        onSaved={() => {
          toast.success(texts.saved)
          setBegun(false)
          onSaved()
        }}
        to={{
          body: { record: { relationTo: card.collection, value: card.id } },
          method: 'POST',
          path: '/comments',
        }}
        written={{ mentions: [], text: '' }}
      />
    </Folding>
  )
}
