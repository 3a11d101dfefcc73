import { useCallback, useEffect, useRef, useState } from 'react'
import { type ImportSettings, type Preview, useImportsApi } from './api'

export type Change = Partial<Pick<ImportSettings, 'mapping' | 'matchBy' | 'onMatch' | 'onProblem'>>

export type Draft = {
  /** The server is asked what these settings would do. */
  busy: boolean
  change: (change: Change) => void
  /** Reads the file another way; the columns are suggested anew. */
  changeFormat: (format: object) => void
  preview: null | Preview
  problem: string
  settings: ImportSettings | null
}

/** The settings of an import that is being prepared, with the preview that belongs to them. */
export const useDraft = (id: number): Draft => {
  const ask = useImportsApi()
  const [preview, setPreview] = useState<null | Preview>(null)
  const [settings, setSettings] = useState<ImportSettings | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(true)
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const load = useCallback(
    async (body: object | undefined, adopt: boolean) => {
      turn.current += 1
      const mine = turn.current
      setBusy(true)
      const asked = await ask<Preview>(`/${id}/preview`, body && { body })
      // A slower answer to an older question says nothing any more.
      if (mine !== turn.current) return
      setBusy(false)
      setProblem(asked.problem ?? '')
      if (asked.problem !== null) return
      setPreview(asked.answer)
      if (adopt) setSettings(asked.answer.settings)
    },
    [ask, id],
  )
  useEffect(() => {
    void load(undefined, true)
    return () => clearTimeout(timer.current)
  }, [load])

  return {
    busy,
    change: (change) => {
      if (!settings) return
      const next = { ...settings, ...change }
      setSettings(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void load(next, false), 300)
    },
    changeFormat: (format) => {
      if (settings)
        void load({ format, onMatch: settings.onMatch, onProblem: settings.onProblem }, true)
    },
    preview,
    problem,
    settings,
  }
}
