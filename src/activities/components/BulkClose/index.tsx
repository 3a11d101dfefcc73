'use client'

import { Button, useListDrawerContext, useSelection, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Dialog } from '../../../platform/admin/Dialog'
import { textsIn } from '../../../platform/i18n/languages'
import { activityTexts } from '../../translations'
import { CloseForm } from './CloseForm'

/** *Close …* over the selected rows of the list, for who may change activities. */
export const BulkClose = () => {
  const { i18n } = useTranslation()
  const texts = textsIn(activityTexts, i18n.language).bulk
  const { count, toggleAll } = useSelection()
  const { isInDrawer } = useListDrawerContext()
  const router = useRouter()
  const isTrash = usePathname().endsWith('/trash')
  const [isOpen, setOpen] = useState(false)
  const hasClosed = useRef(false)
  const number = (count ?? 0).toLocaleString(i18n.language)
  if (isInDrawer || isTrash || (!count && !isOpen)) return null

  const onClosed = () => {
    setOpen(false)
    if (!hasClosed.current) return
    hasClosed.current = false
    toggleAll()
    router.refresh()
  }
  return (
    <div className="crm-bulk">
      <Button margin={false} onClick={() => setOpen(true)} size="small">
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
