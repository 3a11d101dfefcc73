'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { ExportPreview } from '../operations/previewExport'
import { useTexts } from './useTexts'

/**
 * How many records of a list this person may take out, and with which columns.
 * @param question the same object as long as the same rows are meant
 */
export const usePreview = (question: object) => {
  const { config } = useConfig()
  const { texts } = useTexts()
  const [preview, setPreview] = useState<ExportPreview | null>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const address = `${config.routes.api}/exports/preview`
  useEffect(() => {
    let isOver = false
    const load = async () => {
      const result = await ask<ExportPreview>({ address, body: question, method: 'POST' })
      if (isOver) return
      if (result.problem === null) setPreview(result.answer)
      else setProblem(result.problem === 'unknown' ? texts.failed : result.problem)
    }
    void load()
    return () => {
      isOver = true
    }
  }, [address, question, texts.failed])
  return { preview, problem }
}
