'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { Dialog } from '../../../../src/platform/admin/Dialog'
import { FormFoot } from '../../../../src/platform/admin/form/FormFoot'
import { saveByKey, useSave } from '../../../../src/platform/admin/form/useSave'
import { askJSON } from '../../../../src/platform/admin/sendJSON'
import type { Analysis } from '../../operations/analysis'
import type { ExportPreview } from '../operations/previewExport'
import type { ExportAnswer } from '../operations/readExport'
import { fill } from '../translations'
import type { ExportFormat } from '../types'
import './exports.css'
import { FormatChoice, SizeHint } from './FormatChoice'
import { useOpenFile } from './useOpenFile'
import { useTexts } from './useTexts'

type ExportProps = {
  analysis: Analysis
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

const AnalysisExportForm = ({ analysis, close, title }: ExportProps & { close: () => void }) => {
  const { language, texts } = useTexts()
  const { preview, problem: notLoaded } = useRowsBehind(analysis)
  const { isSaving, problem, send } = useSave()
  const openFile = useOpenFile()
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [what, setWhat] = useState<'activities' | 'figures'>('figures')
  const { dateField, groupBy, measures, timeZone, where } = analysis
  const isList = what === 'activities'
  const tooLarge =
    isList && preview !== null && format !== 'csv' && preview.total > preview.limits[format]

  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLarge) return
    const question = { dateField, groupBy, measures, timeZone, title, where }
    const answer = await send<ExportAnswer>(
      '/crm-stats/exports',
      what === 'figures'
        ? { analysis: question, format }
        : { collection: 'activities', format, where },
    )
    if (!answer) return
    openFile(answer)
    close()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void start(event)}>
      <fieldset className="crm-export__choices">
        <legend className="crm-field__label">{texts.what}</legend>
        {(['figures', 'activities'] as const).map((each) => (
          <label key={each}>
            <input
              checked={what === each}
              name="what"
              onChange={() => setWhat(each)}
              type="radio"
            />
            {texts[each]}
          </label>
        ))}
      </fieldset>
      <FormatChoice format={format} onChange={setFormat} />
      {preview && preview.total < analysis.count && (
        <p className="crm-export__hint">
          {fill(texts.part, {
            count: analysis.count.toLocaleString(language),
            total: preview.total.toLocaleString(language),
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

/** How many of the activities this person may take out. */
const useRowsBehind = ({ where }: Analysis) => {
  const { config } = useConfig()
  const { texts } = useTexts()
  const [preview, setPreview] = useState<ExportPreview | null>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const address = `${config.routes.api}/crm-stats/exports/preview`
  useEffect(() => {
    let isOver = false
    const load = async () => {
      const result = await askJSON<ExportPreview>({
        address,
        body: { collection: 'activities', where },
        method: 'POST',
      })
      if (isOver) return
      if (result.problem === null) setPreview(result.answer)
      else setProblem(result.problem === 'unknown' ? texts.failed : result.problem)
    }
    void load()
    return () => {
      isOver = true
    }
  }, [address, texts.failed, where])
  return { preview, problem }
}
