'use client'

import { useState } from 'react'
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
  return (
    <Dialog onClosed={onClosed} title={texts.title(action.label, count(chosen.count))}>
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
          <RunStatus id={run} onDone={close} />
        )
      }
    </Dialog>
  )
}
