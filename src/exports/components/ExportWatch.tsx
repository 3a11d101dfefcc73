'use client'

import { toast, useAuth, useConfig } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { ask } from '#platform/admin/ask'
import type { ExportAnswer } from '../operations/readExport'
import { fill } from '../translations'
import { useTexts } from './useTexts'
import { forgetExport, onWatchedChange, watchedExports } from './watched'

/** How often a file that is being written is asked for (milliseconds). */
const askEvery = 2000

/** Tells, on whatever page one is, that a file has become ready. It asks only while one waits. */
export const ExportWatch = ({ children }: { children: ReactNode }) => {
  const { config } = useConfig()
  const { user } = useAuth()
  const { texts } = useTexts()
  const api = config.routes.api
  useEffect(() => {
    if (!user) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      for (const id of watchedExports()) {
        const { problem, ...result } = await ask<ExportAnswer>({
          address: `${api}/exports/${id}`,
        })
        const answer = 'answer' in result ? result.answer : null
        // Gone, or of somebody else who used this browser; a server that is away is asked again.
        if (!answer && problem !== 'unknown') forgetExport(id)
        if (!answer || answer.state === 'queued' || answer.state === 'running') continue
        forgetExport(id)
        tell(answer, texts)
      }
      timer = watchedExports().length > 0 ? setTimeout(look, askEvery) : undefined
    }
    const begin = () => {
      if (!timer && watchedExports().length > 0) timer = setTimeout(look, askEvery)
    }
    begin()
    const stop = onWatchedChange(begin)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [api, texts, user])
  return children
}

const tell = (answer: ExportAnswer, texts: ReturnType<typeof useTexts>['texts']) => {
  const { file } = answer
  if (file) {
    toast.success(fill(texts.finished, { title: answer.title ?? '' }), {
      action: { label: texts.download, onClick: () => window.location.assign(file) },
      duration: 20_000,
    })
  } else if (answer.state === 'failed') toast.error(answer.error?.message ?? texts.failed)
}
