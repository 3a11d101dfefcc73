'use client'

import { PopupList } from '@payloadcms/ui'
import { useTexts } from './useTexts'

/** The menu closes when something in it is chosen: the dialog lives beside the list. */
export const openExportEvent = 'crm-export-open'

export const OpenExport = () => {
  const { texts } = useTexts()
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button onClick={() => window.dispatchEvent(new Event(openExportEvent))}>
        {texts.menuItem}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}
