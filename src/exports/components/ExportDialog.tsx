'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { Dialog } from '#platform/admin/Dialog'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { formatCount } from '#platform/i18n/numbers'
import type { SheetFormat } from '#platform/sheets/types'
import type { ExportAnswer } from '../operations/readExport'
import { countRows, fill } from '../translations'
import { ColumnChoice } from './ColumnChoice'
import './exports.css'
import { FormatChoice, SizeHint } from './FormatChoice'
import { OneOf } from './OneOf'
import { useExportChoice } from './useExportChoice'
import { useOpenFile } from './useOpenFile'
import { useTexts } from './useTexts'

/** Asks which rows, which columns and which format, then begins the export. */
export const ExportDialog = ({
  collection,
  onClosed,
}: {
  collection: string
  onClosed: () => void
}) => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { texts } = useTexts()
  const list = getTranslation(
    getEntityConfig({ collectionSlug: collection })?.labels.plural ?? '',
    i18n,
  )
  return (
    <Dialog onClosed={onClosed} title={fill(texts.title, { list })}>
      {(close) => <ExportForm close={close} collection={collection} />}
    </Dialog>
  )
}

/** The form comes after the dialog, when it is known what there is: the keyboard goes to it then. */
const focusFirst = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLInputElement>('input:checked')?.focus()

const ExportForm = ({ close, collection }: { close: () => void; collection: string }) => {
  const { language, texts } = useTexts()
  const choice = useExportChoice(collection)
  const { isSaving, problem, send } = useSave()
  const openFile = useOpenFile()
  const [format, setFormat] = useState<SheetFormat | null>(null)
  const chosenFormat = format ?? choice.rememberedFormat
  const { preview } = choice
  if (!preview) return <p>{choice.problem ?? texts.loading}</p>
  const limit = chosenFormat === 'csv' ? Number.POSITIVE_INFINITY : preview.limits[chosenFormat]
  const tooLarge = choice.total > limit

  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLarge) return
    const answer = await send<ExportAnswer>('/exports', {
      ...choice.question,
      columns: choice.columns,
      format: chosenFormat,
    })
    if (!answer) return
    choice.remember(chosenFormat)
    openFile(answer)
    close()
  }

  return (
    <form
      className="crm-form"
      onKeyDown={saveByKey}
      onSubmit={(event) => void start(event)}
      ref={focusFirst}
    >
      <p aria-live="polite" className="crm-dialog__about">
        {countRows(texts.count, choice.total, language)}
      </p>
      {choice.total < choice.asked && (
        <p className="crm-export__hint">
          {fill(texts.partOfList, {
            count: formatCount(choice.asked, language),
            total: formatCount(choice.total, language),
          })}
        </p>
      )}
      {choice.selected > 0 && (
        <OneOf
          label={texts.rows}
          name="rows"
          onChange={(rows) => choice.setOnlySelected(rows === 'selected')}
          options={[
            {
              label: fill(texts.onlySelected, { count: formatCount(choice.selected, language) }),
              value: 'selected',
            },
            { label: texts.wholeList, value: 'all' },
          ]}
          value={choice.onlySelected ? 'selected' : 'all'}
        />
      )}
      <FormatChoice format={chosenFormat} onChange={setFormat} />
      <ColumnChoice choice={choice} />
      <SizeHint format={chosenFormat} preview={preview} total={choice.total} />
      <FormFoot
        isSaving={isSaving || tooLarge || choice.columns.length === 0}
        label={texts.start}
        onCancel={close}
        problem={problem}
      />
    </form>
  )
}
