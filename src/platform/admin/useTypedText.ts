'use client'

import { type FormEvent, type RefObject, useEffect, useRef } from 'react'

/** What closes before the dialog does when Escape is pressed. */
const openAbove = '.react-datepicker-popper, .crm-combobox__list:not([hidden])'

type TypedTextArgs = { box: RefObject<HTMLElement | null>; question: string }

/**
 * Nothing that was typed into a dialog is lost by Escape: it asks first.
 * @returns `mayLeave`, which asks where there is something to lose, and `onInput` for the dialog
 */
export const useTypedText = ({ box, question }: TypedTextArgs) => {
  const hasText = useRef(false)
  // A form that has gone was sent: nothing of it is lost.
  const isAtStake = () => hasText.current && box.current?.querySelector('form') !== null
  const mayLeave = () => !isAtStake() || window.confirm(question)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOurs = event.target instanceof Node && box.current?.contains(event.target)
      if (event.key !== 'Escape' || !isOurs || !hasText.current) return
      if (!box.current?.querySelector('form')) return
      if (box.current?.querySelector(openAbove) || window.confirm(question)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Before the dialog itself hears it.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [box, question])

  const onInput = ({ target }: FormEvent) => {
    const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (isText && target.matches('textarea, input[type="text"]')) hasText.current = true
  }
  return { mayLeave, onInput }
}
