'use client'

import { Button } from '@payloadcms/ui'
import type { Where } from 'payload'
import { type FormEvent, useCallback, useMemo, useState } from 'react'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import type { SheetFormat } from '#platform/sheets/types'
import type { ExportAnswer } from '../operations/readExport'
import './exports.css'
import { FormatChoice, SizeHint } from './FormatChoice'
import { OneOf } from './OneOf'
import { useOpenFile } from './useOpenFile'
import { usePreview } from './usePreview'
import { useTexts } from './useTexts'

type SourceExportProps = {
  /** The list behind the table, which can be taken out in its place, and how many it shows. */
  behind: { collection: string; count: number; where: Where }
  labels: {
    /** The rows behind it, as a choice. */
    behind: string
    /** Fewer may be exported than are shown: of so many so many. */
    part: (shown: number, exportable: number) => string
    /** The table itself, as a choice. */
    table: string
    title: string
    what: string
  }
  /** What the source is asked for: the value under its slug. */
  request: Record<string, unknown>
  /** Slug of the `exportSources` entry. */
  source: string
}

/** Takes the table of a source out, or the records behind it. */
export const SourceExport = (props: SourceExportProps) => {
  const { texts } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">
        {texts.menuItem}
      </Button>
      {isOpen && (
        <Dialog onClosed={close} title={props.labels.title}>
          {(leave) => <SourceExportForm {...props} close={leave} />}
        </Dialog>
      )}
    </>
  )
}

const SourceExportForm = ({
  behind: { collection, count, where },
  close,
  labels,
  request,
  source,
}: SourceExportProps & { close: () => void }) => {
  const { texts } = useTexts()
  const { isSaving, problem, send } = useSave()
  const openFile = useOpenFile()
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const [what, setWhat] = useState<'behind' | 'table'>('table')
  const rowsBehind = useMemo(() => ({ collection, where }), [collection, where])
  const { preview, problem: notLoaded } = usePreview(rowsBehind)
  const isList = what === 'behind'
  const tooLarge =
    isList && preview !== null && format !== 'csv' && preview.total > preview.limits[format]

  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLarge) return
    const answer = await send<ExportAnswer>(
      '/exports',
      isList ? { ...rowsBehind, format } : { [source]: request, format },
    )
    if (!answer) return
    openFile(answer)
    close()
  }

  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void start(event)}>
      <OneOf
        label={labels.what}
        name="what"
        onChange={setWhat}
        options={(['table', 'behind'] as const).map((value) => ({ label: labels[value], value }))}
        value={what}
      />
      <FormatChoice format={format} onChange={setFormat} />
      {preview && preview.total < count && (
        <p className="crm-export__hint">{labels.part(count, preview.total)}</p>
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
