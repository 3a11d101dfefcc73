'use client'

import { useEffect, useRef } from 'react'
import { useCounts } from './store'

/** How many records a tab lists, beside its name; nothing where there are none. */
export const TabCount = ({ tab }: { tab: string }) => {
  const count = useCounts()[tab]
  const box = useRef<HTMLSpanElement>(null)
  // Payload calls the link by the name alone, and so would who hears it.
  useEffect(() => {
    const link = box.current?.closest('a')
    const text = link?.textContent?.trim()
    if (count && text) link?.setAttribute('aria-label', text)
  }, [count])
  return count ? (
    <span className="crm-tab-count" ref={box}>
      {count}
    </span>
  ) : null
}
