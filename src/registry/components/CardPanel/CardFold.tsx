'use client'

import { ChevronIcon } from '@payloadcms/ui'
import { type ReactNode, useId, useSyncExternalStore } from 'react'

const key = 'crm-card-open'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const isKept = () => localStorage.getItem(key) === 'yes'

type CardFoldProps = {
  children: ReactNode
  /** What stands there while it is folded. */
  essentials: string
  labels: { fold: string; unfold: string }
}

/** On a phone the card is folded until it is wanted, and stays as it was left; elsewhere it is open. */
export const CardFold = ({ children, essentials, labels }: CardFoldProps) => {
  const id = useId()
  const isOpen = useSyncExternalStore(subscribe, isKept, () => false)
  const toggle = () => {
    localStorage.setItem(key, isOpen ? 'no' : 'yes')
    for (const listener of listeners) listener()
  }
  return (
    <>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        className="crm-card__toggle"
        onClick={toggle}
        type="button"
      >
        <ChevronIcon direction={isOpen ? 'up' : 'down'} />
        <span className="crm-card__essentials">
          {isOpen ? labels.fold : essentials || labels.unfold}
        </span>
        {!isOpen && essentials && <span className="crm-hidden">{labels.unfold}</span>}
      </button>
      <div className="crm-card__body" data-open={isOpen} id={id}>
        {children}
      </div>
    </>
  )
}
