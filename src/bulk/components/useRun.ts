'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { BulkChange } from '#payload-types'
import { ask } from '#platform/admin/ask'

/** How often the server is asked (milliseconds). */
const askEvery = 700

const goingOn: readonly unknown[] = ['queued', 'running']

const isUnderWay = (run: BulkChange | null): boolean => run === null || goingOn.includes(run.state)

/** A run and how far it is, asked for as long as it goes on. */
export const useRun = (id: number) => {
  const { config } = useConfig()
  const [run, setRun] = useState<BulkChange | null>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const address = `${config.routes.api}/bulk-changes/${id}`
  const load = useCallback(async () => {
    const asked = await ask<BulkChange>({ address: `${address}?depth=0` })
    if (asked.problem === null) setRun(asked.answer)
    // A server that is away for a moment is asked again.
    else if (asked.problem !== 'unknown') setProblem(asked.problem)
  }, [address])
  /** It was asked to take the run back, which has not begun yet. */
  const [isAsked, setAsked] = useState(false)
  const isUndoing = run?.undoState ? goingOn.includes(run.undoState) : isAsked
  const goesOn = (isUnderWay(run) || isUndoing) && problem === null
  useEffect(() => {
    void load()
    if (!goesOn) return
    const timer = setInterval(() => void load(), askEvery)
    return () => clearInterval(timer)
  }, [goesOn, load])
  const undoing = useCallback(() => setAsked(true), [])
  return { address, isUnderWay: isUnderWay(run), isUndoing, load, problem, run, undoing }
}
