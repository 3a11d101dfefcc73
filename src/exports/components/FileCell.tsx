'use client'

import { toast, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { MouseEvent } from 'react'
import { ask } from '#platform/admin/ask'
import { Progress } from '#platform/admin/Progress'
import type { ExportAnswer } from '../operations/readExport'
import { useTexts } from './useTexts'

/** The file of an export in the list: to be downloaded, or how far it is. */
export const FileCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const { config } = useConfig()
  const { texts } = useTexts()
  const { id, processed, state, total } = rowData as {
    id: number
    processed?: number
    state: keyof typeof texts.states
    total?: number
  }
  if (state === 'done') {
    const address = `${config.routes.api}/exports/${id}`
    // Asked first, so that a refusal is a sentence here and no page of its own.
    const download = async (event: MouseEvent) => {
      event.preventDefault()
      const result = await ask<ExportAnswer>({ address })
      if (result.problem !== null)
        toast.error(result.problem === 'unknown' ? texts.failed : texts.gone)
      else if (result.answer.file) window.location.assign(result.answer.file)
      else toast.error(result.answer.error?.message ?? texts.failed)
    }
    return (
      <a href={`${address}/file`} onClick={(event) => void download(event)}>
        {String(cellData)}
      </a>
    )
  }
  if (state === 'queued' || state === 'running') {
    return <Progress label={texts.states[state]} total={total} value={processed ?? 0} />
  }
  return <span className="crm-nothing">{texts.states[state]}</span>
}
