'use client'

import { useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { openExportEvent } from '../openExport'
import { ExportDialog } from './ExportDialog'

/** Where the export dialog of a list stands: above its table, with all that the list knows. */
export const ExportHost = () => {
  const [isOpen, setOpen] = useState(false)
  const { isInDrawer } = useListDrawerContext()
  const { collectionSlug } = useListQuery()
  useEffect(() => {
    if (isInDrawer) return
    const open = () => setOpen(true)
    window.addEventListener(openExportEvent, open)
    return () => window.removeEventListener(openExportEvent, open)
  }, [isInDrawer])
  const close = useCallback(() => setOpen(false), [])
  return isOpen ? <ExportDialog collection={collectionSlug} onClosed={close} /> : null
}
