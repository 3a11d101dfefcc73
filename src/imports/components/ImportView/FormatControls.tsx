import { CheckboxInput } from '@payloadcms/ui'
import { delimiters, type Encoding } from '#platform/sheets/types'
import type { Preview } from './api'
import { Choice } from './Choice'
import type { Draft } from './useDraft'
import { useWords } from './useWords'

/** How the file is read, as detected; each change reads it anew. */
export const FormatControls = ({ draft, preview }: { draft: Draft; preview: Preview }) => {
  const { word } = useWords()
  const { format } = preview.settings
  const delimiterLabels = {
    '\t': word('tab'),
    ',': `${word('comma')} ( , )`,
    ';': `${word('semicolon')} ( ; )`,
    '|': `${word('pipe')} ( | )`,
  }
  const encodingOptions: { label: string; value: Encoding }[] = [
    { label: 'Unicode (UTF-8)', value: 'utf-8' },
    { label: word('encodingLatin'), value: 'windows-1252' },
    {
      label: 'Unicode (UTF-16)',
      value: format.kind === 'csv' && format.encoding === 'utf-16be' ? 'utf-16be' : 'utf-16le',
    },
  ]
  return (
    <section className="import-view__section">
      <h2>{word('format')}</h2>
      <div className="import-view__row">
        {format.kind === 'xlsx' ? (
          <Choice
            label={word('sheet')}
            name="sheet"
            onChange={(sheet) => draft.changeFormat({ kind: 'xlsx', sheet })}
            options={preview.sheets.map((value) => ({ label: value, value }))}
            value={format.sheet}
          />
        ) : (
          <>
            <Choice
              label={word('delimiter')}
              name="delimiter"
              onChange={(delimiter) => draft.changeFormat({ ...format, delimiter })}
              options={delimiters.map((value) => ({ label: delimiterLabels[value], value }))}
              value={format.delimiter}
            />
            <Choice
              label={word('encoding')}
              name="encoding"
              onChange={(encoding) => draft.changeFormat({ ...format, encoding })}
              options={encodingOptions}
              value={format.encoding}
            />
          </>
        )}
      </div>
      <CheckboxInput
        checked={format.header}
        id="import-header"
        label={word('header')}
        name="header"
        onToggle={() => draft.changeFormat({ ...format, header: !format.header })}
      />
    </section>
  )
}
