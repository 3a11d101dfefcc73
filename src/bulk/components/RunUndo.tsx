'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { BulkChange } from '#payload-types'
import { Progress } from '#platform/admin/Progress'
import { useUndo } from '#platform/admin/Undo/useUndo'
import { undoMinutes } from '#platform/changes/times'
import { Failures } from './Failures'
import { useTexts } from './useTexts'

type RunUndoProps = {
  isUndoing: boolean
  /** The server has taken it. */
  onUndoing: () => void
  run: BulkChange
}

/** Takes a run back that is over: how far that is, and what stays as it is by now. */
export const RunUndo = ({ isUndoing, onUndoing, run }: RunUndoProps) => {
  const { count, texts } = useTexts()
  const router = useRouter()
  const { undo } = useUndo()
  const [isAsking, setAsking] = useState(false)
  const wasUndoing = useRef(false)
  // The list behind shows what was before again.
  useEffect(() => {
    if (wasUndoing.current && !isUndoing) router.refresh()
    wasUndoing.current = isUndoing
  }, [isUndoing, router])
  if (isUndoing) {
    const done = (run.undone ?? 0) + (run.kept ?? 0)
    return (
      <>
        <Progress label={texts.undoing} total={run.changed} value={done} />
        <p role="status">
          {texts.undoing} {texts.of(count(done), count(run.changed))}
        </p>
      </>
    )
  }
  if (run.undoState) {
    return (
      <>
        {run.undoState === 'failed' && <Banner type="error">{texts.undoFailed}</Banner>}
        <p role="status">
          <strong>{texts.undone(count(run.undone), count(run.kept))}</strong>
        </p>
        {Boolean(run.kept) && <Failures collection={run.target ?? ''} isKept run={run.id} />}
      </>
    )
  }
  const { undoKey } = run
  if (!undoKey || !run.changed || !isOffered(run)) return null
  const ask = async () => {
    setAsking(true)
    if (await undo({ key: undoKey })) onUndoing()
    setAsking(false)
  }
  return (
    <div>
      <Button
        buttonStyle="secondary"
        disabled={isAsking}
        margin={false}
        onClick={() => void ask()}
        size="medium"
      >
        {texts.undo}
      </Button>
    </div>
  )
}

/** As long as the server takes it back: its end is not always seen when it comes. */
const isOffered = ({ finishedAt }: BulkChange): boolean =>
  finishedAt ? Date.now() - new Date(finishedAt).getTime() < undoMinutes * 60_000 : false
