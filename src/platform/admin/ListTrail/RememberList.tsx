'use client'

import { useListDrawerContext } from '@payloadcms/ui'
import { useEffect } from 'react'
import { recordIn, writeTrail } from './trail'

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
  return null
}
