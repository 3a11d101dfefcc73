'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { textsIn } from '#platform/i18n/languages'
import { useTimelineForm } from '#timeline/client'
import { commentTexts } from '../translations'
import { CommentForm } from './CommentForm'

/** A comment, written in place; folded away, it keeps what was typed. */
export const WriteComment = () => {
  const { card, isOpen, onClose, onSaved } = useTimelineForm()
  const { i18n } = useTranslation()
  const texts = textsIn(commentTexts, i18n.language)
  const [hasBegun, setBegun] = useState(isOpen)
  // Each saved comment leaves an empty form behind.
  const [count, setCount] = useState(0)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return
    setBegun(true)
    place.current?.querySelector('textarea')?.focus()
  }, [isOpen])

  if (!hasBegun && !isOpen) return null
  return (
    <div hidden={!isOpen} ref={place}>
      <CommentForm
        key={count}
        label={texts.title}
        onClose={onClose}
        onSaved={() => {
          toast.success(texts.saved)
          setBegun(false)
          setCount(count + 1)
          onSaved()
        }}
        to={{
          body: { record: { relationTo: card.collection, value: card.id } },
          method: 'POST',
          path: '/comments',
        }}
        written={{ mentions: [], text: '' }}
      />
    </div>
  )
}
