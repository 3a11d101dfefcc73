'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from '#platform/admin/isTyping'

/** `b` brings the keyboard from the rows to the first action of the bar. */
export const useBarKey = (bar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      if (event.key !== 'b' || !isPlain || (isTyping(event.target) && !isTick(event.target))) return
      const first = bar.current?.querySelector<HTMLElement>('.crm-bulk__actions button')
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [bar])
}

/** A row's tick takes no letters. */
const isTick = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'checkbox'
