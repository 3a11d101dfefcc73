'use client'

import { toast } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { isTyping } from '../isTyping'
import { takeLast } from './last'

/** Ctrl+Z takes back what was done last, on whatever page one is. In a field it is the field's. */
export const UndoKey = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
      if (!isUndo || event.shiftKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('dialog[open], .payload__modal-item'))
        return
      const offer = takeLast()
      if (!offer) return
      event.preventDefault()
      toast.dismiss(offer.toast)
      offer.undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return children
}
