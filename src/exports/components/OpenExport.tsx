'use client'

import { PopupList } from '@payloadcms/ui'
import { openExportEvent } from '../openExport'
import { useTexts } from './useTexts'

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
