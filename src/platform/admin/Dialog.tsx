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
/** Where there is none: on what leaves all as it is. */
const wayOut = '.crm-dialog__box form .crm-form__foot button[type="button"]'
const focusTrapOptions = {
  initialFocus: () =>
    document.querySelector<HTMLElement>(firstField) ??
    document.querySelector<HTMLElement>(wayOut) ??
    false,
}

/** A small dialog over the page, open as long as it is rendered: Payload's modal, in the middle. */
export const Dialog = ({ children, onClosed, title }: DialogProps) => {
  const id = useId()
  const slug = `crm-dialog-${id}`
  const { closeModal, isModalOpen, openModal } = useModal()
  const { i18n } = useTranslation()
  const isOpen = isModalOpen(slug)
  const wasOpen = useRef(false)
  // Opened once it stands on the page: a modal registers itself when it is first rendered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on appearing
  useEffect(() => openModal(slug), [])
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    else if (wasOpen.current) onClosed()
  }, [isOpen, onClosed])
  const close = () => closeModal(slug)
  const texts = textsIn(adminTexts, i18n.language)
  const box = useRef<HTMLDivElement>(null)
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
