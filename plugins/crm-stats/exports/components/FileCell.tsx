'use client'

import { useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { Progress } from '../../../../src/platform/admin/Progress'
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
    return <a href={`${config.routes.api}/crm-stats/exports/${id}/file`}>{String(cellData)}</a>
  }
  if (state === 'queued' || state === 'running') {
    return <Progress label={texts.states[state]} total={total} value={processed ?? 0} />
  }
  return <span className="crm-nothing">{texts.states[state]}</span>
}
