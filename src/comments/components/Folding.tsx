'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type FoldingProps = { children: ReactNode; isOpen: boolean }

/** A form that is folded away with what was typed in it; opened, it has the keyboard. */
export const Folding = ({ children, isOpen }: FoldingProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus()
  }, [isOpen])
  return (
    <div hidden={!isOpen} ref={place}>
      {children}
    </div>
  )
}
