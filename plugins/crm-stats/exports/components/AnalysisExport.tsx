'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useCallback, useMemo, useState } from 'react'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { formatCount } from '../../components/AnalysisView/format'
import type { Analysis } from '../../operations/analysis'
import type { RowSort } from '../../operations/rowOrder'
import type { ExportAnswer } from '../operations/readExport'
import { fill } from '../translations'
import type { ExportFormat } from '../types'
import './exports.css'
import { FormatChoice, SizeHint } from './FormatChoice'
import { OneOf } from './OneOf'
import { useOpenFile } from './useOpenFile'
import { usePreview } from './usePreview'
import { useTexts } from './useTexts'

type ExportProps = {
  analysis: Analysis
  /** By which column its table is ordered. */
  sort?: null | RowSort
  /** Begins the name of the file. @default what the analysis groups by */
  title?: string
}

/** Takes the figures of an analysis out, or the activities behind them. */
export const AnalysisExport = (props: ExportProps) => {
  const { texts } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">
        {texts.menuItem}
      </Button>
      {isOpen && (
        <Dialog onClosed={close} title={texts.exportAnalysis}>
          {(leave) => <AnalysisExportForm {...props} close={leave} />}
        </Dialog>
      )}
    </>
  )
}

const AnalysisExportForm = ({
  analysis,
  close,
  sort,
  title,
}: ExportProps & { close: () => void }) => {
  const { language, texts } = useTexts()
  const { isSaving, problem, send } = useSave()
  const openFile = useOpenFile()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [what, setWhat] = useState<'activities' | 'figures'>('figures')
  const { dateField, groupBy, measures, timeZone, where } = analysis
  const rowsBehind = useMemo(() => ({ collection: 'activities', where }), [where])
  const { preview, problem: notLoaded } = usePreview(rowsBehind)
  const isList = what === 'activities'
  const tooLarge =
    isList && preview !== null && format !== 'csv' && preview.total > preview.limits[format]

  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLarge) return
    const question = {
      dateField,
      groupBy,
      measures,
      sort: sort ?? undefined,
      timeZone,
      title,
      where,
    }
    const answer = await send<ExportAnswer>(
      '/crm-stats/exports',
      what === 'figures' ? { analysis: question, format } : { ...rowsBehind, format },
    )
    if (!answer) return
    openFile(answer)
    close()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void start(event)}>
      <OneOf
        label={texts.what}
        name="what"
        onChange={setWhat}
        options={(['figures', 'activities'] as const).map((value) => ({
          label: texts[value],
          value,
        }))}
        value={what}
      />
      <FormatChoice format={format} onChange={setFormat} />
      {preview && preview.total < analysis.count && (
        <p className="crm-export__hint">
          {fill(texts.part, {
            count: formatCount(analysis.count, language),
            total: formatCount(preview.total, language),
          })}
        </p>
      )}
      {preview && isList && <SizeHint format={format} preview={preview} total={preview.total} />}
      <FormFoot
        isSaving={isSaving || tooLarge}
        label={texts.start}
        onCancel={close}
        problem={problem ?? notLoaded}
      />
    </form>
  )
}
