'use client'

import { formatCount } from '#platform/i18n/numbers'
import { type SheetFormat, sheetFormats } from '#platform/sheets/types'
import type { ExportPreview } from '../operations/previewExport'
import { fill } from '../translations'
import { OneOf } from './OneOf'
import { useTexts } from './useTexts'

/** The three formats. */
export const FormatChoice = ({
  format,
  onChange,
}: {
  format: SheetFormat
  onChange: (format: SheetFormat) => void
}) => {
  const { texts } = useTexts()
  return (
    <OneOf
      label={texts.format}
      name="format"
      onChange={onChange}
      options={sheetFormats.map((value) => ({ label: texts.formats[value], value }))}
      value={format}
    />
  )
}

/** What has to be known of a file of many rows: that the format cannot hold it, or that it takes a while. */
export const SizeHint = ({
  format,
  preview,
  total,
}: {
  format: SheetFormat
  preview: ExportPreview
  total: number
}) => {
  const { language, texts } = useTexts()
  if (format !== 'csv' && total > preview.limits[format]) {
    return (
      <p className="crm-problem" role="alert">
        {fill(format === 'xls' ? texts.tooLarge : texts.tooLargeXlsx, {
          limit: formatCount(preview.limits[format], language),
        })}
      </p>
    )
  }
  if (total <= preview.rowsAtOnce) return null
  return <p className="crm-export__hint">{texts.inBackground}</p>
}
