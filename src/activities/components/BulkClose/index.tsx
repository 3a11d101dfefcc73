'use client'

import { Button, useListDrawerContext, useSelection, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Dialog } from '#platform/admin/Dialog'
import { textsIn } from '#platform/i18n/languages'
import { activityTexts } from '../../translations'
import { CloseForm } from './CloseForm'

/** *Close …* over the selected rows of the list, for who may change activities. */
export const BulkClose = () => {
  const { i18n } = useTranslation()
  const texts = textsIn(activityTexts, i18n.language).bulk
  const { count, selectAll, toggleAll } = useSelection()
  const { isInDrawer } = useListDrawerContext()
  const router = useRouter()
  const isTrash = usePathname().endsWith('/trash')
  // How many were selected when it opened: reading the list again empties the selection.
  const [opened, setOpened] = useState<null | number>(null)
  const hasClosed = useRef(false)
  const isOpen = opened !== null
  const number = (opened ?? count ?? 0).toLocaleString(i18n.language)
  if (isInDrawer || isTrash || (!count && !isOpen)) return null

  const onClosed = () => {
    setOpened(null)
    if (!hasClosed.current) return
    hasClosed.current = false
    // Of an empty selection it would select all.
    if (selectAll !== 'none') toggleAll()
    router.refresh()
  }
  return (
    <div className="crm-bulk crm-takes-all" data-all={selectAll === 'allAvailable'}>
      <Button margin={false} onClick={() => setOpened(count)} size="small">
        {texts.close(number)}
      </Button>
      {isOpen && (
        <Dialog onClosed={onClosed} title={texts.title(number)}>
          {(close) => (
            <CloseForm
              onClose={close}
              onSettled={() => {
                hasClosed.current = true
                router.refresh()
              }}
            />
          )}
        </Dialog>
      )}
    </div>
  )
}
