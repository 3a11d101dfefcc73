'use client'

import { Modal, useModal, useTranslation, XIcon } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { textsIn } from '../i18n/languages'
import './forms.css'
import { adminTexts } from './translations'
import { useTypedText } from './useTypedText'

type DialogProps = {
  children: (close: () => void) => ReactNode
  onClosed: () => void
  title: string
}

/** The keyboard starts in the form; not on the button that closes it, nor on a date, which opens. */
const firstField = '.crm-dialog__box form :is(input, select, textarea):not(.date-time-picker input)'
const focusTrapOptions = {
  initialFocus: () => document.querySelector<HTMLElement>(firstField) ?? false,
}

/** Where there is no field: on what leaves all as it is. */
const wayOut = '.crm-form__foot button[type="button"], .crm-dialog__close'

/** By then the dialog has come, and its form has taken the keyboard if it wants it (milliseconds). */
const hasCome = 300

/** A small dialog over the page, open as long as it is rendered: Payload's modal, in the middle. */
export const Dialog = ({ children, onClosed, title }: DialogProps) => {
  const id = useId()
  const slug = `crm-dialog-${id}`
  const { closeModal, isModalOpen, openModal } = useModal()
  const { i18n } = useTranslation()
  const isOpen = isModalOpen(slug)
  const wasOpen = useRef(false)
  const box = useRef<HTMLDivElement>(null)
  // Opened once it stands on the page: a modal registers itself when it is first rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on appearing
  useEffect(() => openModal(slug), [])
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    else if (wasOpen.current) onClosed()
  }, [isOpen, onClosed])
  // A dialog without a field is left to the page by the focus trap: its keys would work behind it.
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => {
      const { current } = box
      if (!current || current.contains(document.activeElement)) return
      const places = [...current.querySelectorAll<HTMLElement>(wayOut)]
      // The foot of a form, rather than the cross above it.
      places.at(-1)?.focus()
    }, hasCome)
    return () => clearTimeout(timer)
  }, [isOpen])
  const close = () => closeModal(slug)
  const texts = textsIn(adminTexts, i18n.language)
  const { mayLeave, onInput } = useTypedText({ box, question: texts.discard })
  return (
    <Modal
      aria-labelledby={id}
      className="crm-dialog"
      closeOnBlur={false}
      focusTrapOptions={focusTrapOptions}
      slug={slug}
    >
      <div
        className="crm-dialog__box"
        onInput={onInput}
        // React hands it on to the form that the dialog was opened from, which would be saved, too.
        onSubmit={(event) => event.stopPropagation()}
        ref={box}
      >
        <header className="crm-dialog__head">
          <h2 id={id}>{title}</h2>
          <button
            aria-label={texts.close}
            className="crm-dialog__close"
            onClick={() => mayLeave() && close()}
            type="button"
          >
            <XIcon />
          </button>
        </header>
        {children(close)}
      </div>
    </Modal>
  )
}
