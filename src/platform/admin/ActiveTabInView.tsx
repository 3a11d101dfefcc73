'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Of many tabs on a small screen, the one that is open is in sight. */
export const ActiveTabInView = () => {
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tab is a page
  useEffect(() => {
    const tab = document.querySelector<HTMLElement>('.doc-tabs .doc-tab--active')
    const bar = tab?.closest<HTMLElement>('.doc-tabs')
    if (!tab || !bar) return
    const [inner, outer] = [tab.getBoundingClientRect(), bar.getBoundingClientRect()]
    bar.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }, [path])
  return null
}
