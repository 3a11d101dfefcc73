'use client'

import { useListDrawerContext } from '@payloadcms/ui'
import { useEffect } from 'react'
import { recordIn, takeSeen, writeTrail } from './trail'

/** Part of a list: the record that is opened from it knows the way back, and what comes next. */
export const RememberList = ({ collectionSlug }: { collectionSlug: string }) => {
  const { drawerSlug } = useListDrawerContext()
  useEffect(() => {
    // In a drawer a record is chosen, not opened.
    if (drawerSlug) return
    const listen = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('.collection-list a') : null
      const record = link && recordIn(link.getAttribute('href') ?? '')
      if (record?.collection !== collectionSlug) return
      writeTrail(collectionSlug, { at: record.id, list: window.location.search })
    }
    // Before the link itself leaves the page.
    document.addEventListener('click', listen, true)
    return () => document.removeEventListener('click', listen, true)
  }, [collectionSlug, drawerSlug])
  useEffect(() => {
    const id = drawerSlug ? null : takeSeen(collectionSlug)
    if (id === null || document.activeElement !== document.body) return
    // Who comes back goes on where they were.
    const link = `.collection-list tr[data-id="${id}"] td:not(.cell-_select) a[href]`
    document.querySelector<HTMLElement>(link)?.focus({ preventScroll: true })
  }, [collectionSlug, drawerSlug])
  return null
}
