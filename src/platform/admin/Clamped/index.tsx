'use client'

import { useTranslation } from '@payloadcms/ui'
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import './index.css'

type ClampedProps = {
  children: string
  /** So many lines are seen at first. */
  lines: number
}

/** Text of any length: its first lines, and the rest at a press. */
export const Clamped = ({ children, lines }: ClampedProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const box = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const text = box.current
    if (!text || isOpen) return
    const measure = () => setCut(text.scrollHeight > text.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    return () => observer.disconnect()
  }, [isOpen])
  return (
    <span className="crm-clamped">
      <span
        className="crm-clamped__text"
        data-open={isOpen}
        ref={box}
        // A custom property, which the type of styles does not know.
        style={{ '--lines': lines } as CSSProperties}
      >
        {children}
      </span>
      {isCut && (
        <button
          aria-expanded={isOpen}
          className="crm-row-button"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          {isOpen ? texts.showLess : texts.showMore}
        </button>
      )}
    </span>
  )
}
