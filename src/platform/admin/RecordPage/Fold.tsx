'use client'

import { ChevronIcon } from '@payloadcms/ui'
import { type ReactNode, useId, useSyncExternalStore } from 'react'

const key = 'crm-facts-open'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const isKept = () => localStorage.getItem(key) === 'yes'

type FoldProps = { children: ReactNode; labels: { fold: string; unfold: string } }

/** On a phone the facts are folded until they are wanted, and stay as they were left; elsewhere they are open. */
export const Fold = ({ children, labels }: FoldProps) => {
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
        className="crm-record__toggle"
        onClick={toggle}
        type="button"
      >
        <ChevronIcon direction={isOpen ? 'up' : 'down'} />
        {isOpen ? labels.fold : labels.unfold}
      </button>
      <div className="crm-record__body" data-open={isOpen} id={id}>
        {children}
      </div>
    </>
  )
}
