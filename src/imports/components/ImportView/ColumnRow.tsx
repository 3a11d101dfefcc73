import { ReactSelect } from '@payloadcms/ui'
import type { ColumnMapping, Split } from '../../types'
import type { Preview } from './api'
import { SplitControls } from './SplitControls'
import { useWords } from './useWords'

/** Values of the choice that are no fields. */
const ignore = ''
const splits: Record<string, Split> = {
  'split:address': { kind: 'address' },
  'split:name': { kind: 'name', order: 'last-first' },
  'split:separator': {
    fields: ['street', 'postalCode', 'city', 'province'],
    from: 'right',
    kind: 'separator',
    separator: ' - ',
  },
}

/** One column: its heading and some of its values, where it goes, and how it is cut up. */
export const ColumnRow = ({
  column,
  fields,
  mapping,
  onChange,
}: {
  column: Preview['columns'][number]
  fields: Preview['fields']
  mapping: ColumnMapping | undefined
  onChange: (mapping: ColumnMapping) => void
}) => {
  const { word } = useWords()
  const { heading, index, samples } = column
  const name = heading ?? `${word('column')} ${index + 1}`
  const inputId = `import-column-${index}`
  const known = new Set(fields.map((field) => field.name))
  const options = [
    { label: word('ignore'), value: ignore },
    ...fields.map((field) => ({ label: field.label, value: field.name })),
    { label: word('splitSeparator'), value: 'split:separator' },
    ...(known.has('street') ? [{ label: word('splitAddress'), value: 'split:address' }] : []),
    ...(known.has('lastName') ? [{ label: word('splitName'), value: 'split:name' }] : []),
  ]
  const value = mapping?.split ? `split:${mapping.split.kind}` : (mapping?.field ?? ignore)
  const choose = (chosen: string) => {
    const split = splits[chosen]
    if (split) {
      const cut =
        split.kind === 'separator' && !known.has('street')
          ? { ...split, fields: [null, null] }
          : split
      onChange({ column: index, split: cut })
    } else onChange(chosen === ignore ? { column: index } : { column: index, field: chosen })
  }
  return (
    <li className="import-view__column" data-column={name}>
      <div className="import-view__source">
        <label htmlFor={inputId}>{name}</label>
        <span className="import-view__samples">{samples.join(' · ') || word('empty')}</span>
      </div>
      <div className="import-view__goal">
        <ReactSelect
          inputId={inputId}
          isClearable={false}
          onChange={(option) => {
            if (!Array.isArray(option)) choose(String(option?.value ?? ignore))
          }}
          options={options}
          value={options.find((option) => option.value === value)}
        />
        {mapping?.split && (
          <SplitControls
            fields={fields}
            id={inputId}
            onChange={(split) => onChange({ column: index, split })}
            split={mapping.split}
          />
        )}
      </div>
    </li>
  )
}
