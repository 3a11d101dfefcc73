'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { adminPath } from '#platform/admin/adminPath'
import { Dialog } from '#platform/admin/Dialog'
import { BulkForm } from './BulkForm'
import type { BarAction } from './barAction'
import { RunStatus } from './RunStatus'
import type { Chosen } from './useChosen'
import { useTexts } from './useTexts'

type BulkDialogProps = {
  action: BarAction
  chosen: Chosen
  collection: string
  onClosed: () => void
  /** The server has taken it. */
  onStarted: () => void
}

/** What is to be done with how many; then how far it is, then what became of them. */
export const BulkDialog = ({
  action,
  chosen,
  collection,
  onClosed,
  onStarted,
}: BulkDialogProps) => {
  const { count, texts } = useTexts()
  const [run, setRun] = useState<null | number>(null)
  const isOver = useRef(false)
  const onOver = useCallback(() => {
    isOver.current = true
  }, [])
  const { config } = useConfig()
  const router = useRouter()
  const leave = () => {
    if (run !== null && !isOver.current) {
      const path = adminPath(config, `/collections/bulk-changes/${run}`)
      toast.info(texts.goesOn, { action: { label: texts.open, onClick: () => router.push(path) } })
    }
    onClosed()
  }
  return (
    <Dialog onClosed={leave} title={texts.title(action.label, count(chosen.count))}>
      {(close) =>
        run === null ? (
          <BulkForm
            action={action}
            chosen={chosen}
            collection={collection}
            onCancel={close}
            onStarted={(id) => {
              setRun(id)
              onStarted()
            }}
          />
        ) : (
          <RunStatus id={run} onDone={close} onOver={onOver} />
        )
      }
    </Dialog>
  )
}
