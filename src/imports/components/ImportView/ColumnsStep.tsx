import { TextInput } from '@payloadcms/ui'
import { type ColumnMapping, onMatches } from '../../types'
import type { ImportSettings, Preview } from './api'
import { Choice } from './Choice'
import { ColumnRow } from './ColumnRow'
import { FormatControls } from './FormatControls'
import type { Draft } from './useDraft'
import { useWords } from './useWords'

/** How the file is read, where its columns go, and what happens with records that exist. */
export const ColumnsStep = ({
  draft,
  preview,
  settings,
}: {
  draft: Draft
  preview: Preview
  settings: ImportSettings
}) => {
  const { word } = useWords()
  const { mapping } = settings
  const put = (changed: ColumnMapping) =>
    draft.change({
      mapping: {
        ...mapping,
        columns: [
          ...mapping.columns.filter(({ column }) => column !== changed.column),
          changed,
        ].sort((a, b) => a.column - b.column),
      },
    })
  const onMatchLabels = {
    fill: word('onMatchFill'),
    skip: word('onMatchSkip'),
    update: word('onMatchUpdate'),
  }
  const keys = [
    { label: word('matchNone'), value: 'none' },
    ...preview.keys.map(({ label, name }) => ({ label, value: name })),
  ]
  return (
    <>
      <FormatControls draft={draft} preview={preview} />
      <section className="import-view__section">
        <h2>{word('columns')}</h2>
        <p className="import-view__help">{word('columnsHelp')}</p>
        <ul className="import-view__columns">
          {preview.columns.map((column) => (
            <ColumnRow
              column={column}
              fields={preview.fields}
              key={column.index}
              mapping={mapping.columns.find((entry) => entry.column === column.index)}
              onChange={put}
            />
          ))}
        </ul>
        <TextInput
          Description={<p className="import-view__help">{word('markersHelp')}</p>}
          label={word('emptyMarkers')}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            draft.change({
              mapping: { ...mapping, emptyMarkers: event.target.value.split(' ') },
            })
          }
          path="emptyMarkers"
          value={mapping.emptyMarkers.join(' ')}
        />
      </section>
      <section className="import-view__section">
        <h2>{word('settings')}</h2>
        <div className="import-view__row">
          <Choice
            label={word('matchBy')}
            name="matchBy"
            onChange={(matchBy) => draft.change({ matchBy })}
            options={keys}
            value={settings.matchBy}
          />
          {settings.matchBy !== 'none' && (
            <Choice
              label={word('onMatch')}
              name="onMatch"
              onChange={(onMatch) => draft.change({ onMatch })}
              options={onMatches.map((value) => ({ label: onMatchLabels[value], value }))}
              value={settings.onMatch}
            />
          )}
        </div>
      </section>
    </>
  )
}
